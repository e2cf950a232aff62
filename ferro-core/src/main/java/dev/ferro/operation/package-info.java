/** What can be done to a schema: one record per operation, each with its effect and its inverse. */
@NullMarked
package dev.ferro.operation;

import org.jspecify.annotations.NullMarked;
