/** The history of revisions as a graph: its order, its paths, and the grammar of targets in it. Pure. */
@NullMarked
package dev.ferro.revision;

import org.jspecify.annotations.NullMarked;
