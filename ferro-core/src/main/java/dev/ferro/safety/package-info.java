/** What an operation may do to rows and to running programs, said before it happens. */
@NullMarked
package dev.ferro.safety;

import org.jspecify.annotations.NullMarked;
