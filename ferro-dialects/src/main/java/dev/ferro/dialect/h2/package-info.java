/** H2: its statements, types, reflection and normal forms. */
@NullMarked
package dev.ferro.dialect.h2;

import org.jspecify.annotations.NullMarked;
