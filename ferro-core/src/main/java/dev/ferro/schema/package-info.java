/** What a database looks like: pure, immutable records with structural equality and one canonical order. */
@NullMarked
package dev.ferro.schema;

import org.jspecify.annotations.NullMarked;
