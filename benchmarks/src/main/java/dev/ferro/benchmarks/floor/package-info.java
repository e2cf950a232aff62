/** The floors: programs of nothing but JDBC, or of nothing but the JDK, that do what Ferro is measured by. */
@NullMarked
package dev.ferro.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
