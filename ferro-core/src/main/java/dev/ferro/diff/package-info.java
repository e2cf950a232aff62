/** From two schemas to the operations that lead from one to the other, in an order that works. */
@NullMarked
package dev.ferro.diff;

import org.jspecify.annotations.NullMarked;
