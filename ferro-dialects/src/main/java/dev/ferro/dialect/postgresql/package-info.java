/** PostgreSQL: its statements, types, reflection and normal forms. */
@NullMarked
package dev.ferro.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
