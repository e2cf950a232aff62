/** Reads annotated records and classes into the schema that they describe. */
@NullMarked
package dev.ferro.models;

import org.jspecify.annotations.NullMarked;
