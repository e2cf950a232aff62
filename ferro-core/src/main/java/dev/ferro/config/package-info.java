/** The configuration: {@code ferro.toml}, its environments and variables, as one checked record. */
@NullMarked
package dev.ferro.config;

import org.jspecify.annotations.NullMarked;
