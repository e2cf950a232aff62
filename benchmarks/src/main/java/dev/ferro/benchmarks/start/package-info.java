/** Applications that bring their database to where it must be when they start, each by another tool. */
@NullMarked
package dev.ferro.benchmarks.start;

import org.jspecify.annotations.NullMarked;
