/** The floors: programs of nothing but JDBC that do what Ferro is measured by. */
@NullMarked
package dev.ferro.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
