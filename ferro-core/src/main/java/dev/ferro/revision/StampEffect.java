package dev.ferro.revision;

import java.util.BitSet;

/**
 * What setting the version to one target does.
 *
 * @param removed revisions that are applied no longer
 * @param related revisions that, if they are rows, make way for the target
 * @param added revisions that become applied with all they need
 */
record StampEffect(BitSet removed, BitSet related, BitSet added) {}
