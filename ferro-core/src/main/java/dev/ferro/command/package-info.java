/** The commands: each a class with an input and a result record, printing nothing. */
@NullMarked
package dev.ferro.command;

import org.jspecify.annotations.NullMarked;
