/** Whole-process benchmarks: each measures Ferro beside a floor, a plain JDBC program that does the same work. */
@NullMarked
package dev.ferro.benchmarks;

import org.jspecify.annotations.NullMarked;
