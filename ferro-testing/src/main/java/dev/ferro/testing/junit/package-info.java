/** For tests of an application: its migrations tried, and databases that are migrated. */
@NullMarked
package dev.ferro.testing.junit;

import org.jspecify.annotations.NullMarked;
