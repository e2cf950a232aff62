/** SQLite: its statements, types, reflection and normal forms. */
@NullMarked
package dev.ferro.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
