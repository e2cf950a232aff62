/** The documentation as tests: what its pages say is done, on real databases. */
@NullMarked
package dev.ferro.cli.story;

import org.jspecify.annotations.NullMarked;
