/** Reads annotated models into a schema. */
@NullMarked
package dev.ferro.models;

import org.jspecify.annotations.NullMarked;
