package dev.ferro.revision;

/**
 * What connects the revisions of a history.
 *
 * @param lineage from a revision to its parents, which makes branches
 * @param needs from a revision to its parents and what it depends on, which decides what is applied
 */
record Relations(Edges lineage, Edges needs) {}
