/** Migration scripts: the vocabulary they are written in, and how they are rendered, read, compiled and recorded. */
@NullMarked
package dev.ferro.script;

import org.jspecify.annotations.NullMarked;
