package dev.ferro.script;

import dev.ferro.revision.Revision;

/**
 * What the header of a script said when it was read.
 *
 * @param stamp the file as it was
 * @param revision the script's place in the history, with the file's path
 */
record ReadHeader(FileStamp stamp, Revision revision) {

    /** {@return whether the other one was read from the same file, unchanged} */
    boolean isSame(ReadHeader other) {
        return stamp.isSame(other.stamp) && revision.place().equals(other.revision.place());
    }
}
