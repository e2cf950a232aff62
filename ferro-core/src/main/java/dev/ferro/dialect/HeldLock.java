package dev.ferro.dialect;

import dev.ferro.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A lock that a statement takes, and what that means for others.
 *
 * @param object the table, view or sequence; null for the whole database
 * @param lock what the database calls it, such as {@code ACCESS EXCLUSIVE}
 * @param blocked what others cannot do meanwhile
 * @param rows what is done to the rows meanwhile
 * @param remark what else there is to know, or null
 */
public record HeldLock(
        @Nullable QualifiedName object,
        String lock,
        Blocked blocked,
        RowWork rows,
        @Nullable String remark) {

    /** What others cannot do while a lock is held, from the harmless to the worst. */
    public enum Blocked {
        NOTHING("blocks neither reads nor writes"),
        ROWS("blocks writes of the same rows"),
        MOMENT("blocks reads and writes for a moment"),
        WRITES("blocks writes"),
        READS_AND_WRITES("blocks reads and writes"),
        UNCERTAIN("may block writes");

        private final String words;

        Blocked(String words) {
            this.words = words;
        }

        /** {@return the same in words} */
        public String words() {
            return words;
        }
    }

    /** What is done to the rows of a table while it is locked. */
    public enum RowWork {
        NONE(""),
        SCAN("reads every row"),
        REWRITE("writes every row anew"),
        UNCERTAIN("may write every row anew");

        private final String words;

        RowWork(String words) {
            this.words = words;
        }

        /** {@return the same in words; nothing if nothing is done} */
        public String words() {
            return words;
        }
    }

    public static HeldLock of(@Nullable QualifiedName object, String lock, Blocked blocked) {
        return new HeldLock(object, lock, blocked, RowWork.NONE, null);
    }

    public HeldLock rows(RowWork work) {
        return new HeldLock(object, lock, blocked, work, remark);
    }

    public HeldLock remark(@Nullable String words) {
        return new HeldLock(object, lock, blocked, rows, words);
    }
}
