/** Writes models for a schema: the way back from {@link dev.ferro.models.ModelReader}. */
@NullMarked
package dev.ferro.models.writing;

import org.jspecify.annotations.NullMarked;
