/** Real databases, random schemas and specifications for tests. */
@NullMarked
package dev.ferro.testing;

import org.jspecify.annotations.NullMarked;
