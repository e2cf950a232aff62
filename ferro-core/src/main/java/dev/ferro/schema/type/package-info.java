/** The portable column types; each database prints and parses them in its own Types class. */
@NullMarked
package dev.ferro.schema.type;

import org.jspecify.annotations.NullMarked;
