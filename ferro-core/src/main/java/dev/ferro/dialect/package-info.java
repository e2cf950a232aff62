/** The service interface that a database implements: printing, reading, normal forms, locks and abilities. */
@NullMarked
package dev.ferro.dialect;

import org.jspecify.annotations.NullMarked;
