/** The scripts of other tools: written for teams that keep their runner, and read for those that move in. */
@NullMarked
package dev.ferro.exchange;

import org.jspecify.annotations.NullMarked;
