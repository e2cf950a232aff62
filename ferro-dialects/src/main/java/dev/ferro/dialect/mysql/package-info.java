/** MariaDB and MySQL: their statements, types, reflection and normal forms. */
@NullMarked
package dev.ferro.dialect.mysql;

import org.jspecify.annotations.NullMarked;
