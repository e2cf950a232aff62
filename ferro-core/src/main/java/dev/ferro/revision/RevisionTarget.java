package dev.ferro.revision;

/** What a person calls a point in the history; the parsed form of a target on the command line. */
public sealed interface RevisionTarget {

    <R> R accept(Visitor<R> visitor);

    /** {@return whether only a downgrade can go there} */
    boolean leadsBack();

    /** {@return whether only the database knows what it means} */
    boolean needsDatabase();

    /** {@return the target that {@code text} says} Malformed text is a problem of usage. */
    static RevisionTarget parse(String text) {
        return TargetParser.parse(text);
    }

    /**
     * A revision by its id, by a prefix of it, or by a label that it declares.
     *
     * @param name the id, prefix or label
     */
    record Named(String name) implements RevisionTarget {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }

        @Override
        public boolean leadsBack() {
            return false;
        }

        @Override
        public boolean needsDatabase() {
            return false;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A point that has a word of its own. */
    enum Symbol implements RevisionTarget {
        /** The one head. */
        HEAD("head"),
        /** All heads. */
        HEADS("heads"),
        /** Before the first revision. */
        BASE("base"),
        /** What the database has. */
        CURRENT("current");

        private final String word;

        Symbol(String word) {
            this.word = word;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.symbol(this);
        }

        @Override
        public boolean leadsBack() {
            return this == BASE;
        }

        @Override
        public boolean needsDatabase() {
            return this == CURRENT;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Steps from what the database has.
     *
     * @param count how many: up if positive, down if negative, never zero
     */
    record Steps(int count) implements RevisionTarget {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.steps(this);
        }

        @Override
        public boolean leadsBack() {
            return count < 0;
        }

        @Override
        public boolean needsDatabase() {
            return true;
        }

        @Override
        public String toString() {
            return signed(count);
        }
    }

    /**
     * Steps from another target.
     *
     * @param start where they start
     * @param count how many: up if positive, down if negative, never zero
     */
    record Offset(RevisionTarget start, int count) implements RevisionTarget {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offset(this);
        }

        @Override
        public boolean leadsBack() {
            return false;
        }

        @Override
        public boolean needsDatabase() {
            return start.needsDatabase();
        }

        @Override
        public String toString() {
            return start + signed(count);
        }
    }

    /**
     * A target within one branch.
     *
     * @param branch the label that starts the branch, or the id of one of its revisions
     * @param target the target, read within the branch only
     */
    record InBranch(String branch, RevisionTarget target) implements RevisionTarget {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inBranch(this);
        }

        @Override
        public boolean leadsBack() {
            return target.leadsBack();
        }

        @Override
        public boolean needsDatabase() {
            return target.needsDatabase();
        }

        @Override
        public String toString() {
            return branch + "@" + target;
        }
    }

    private static String signed(int count) {
        return count < 0 ? String.valueOf(count) : "+" + count;
    }

    /**
     * Answers that depend on the form of a target.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        R named(Named target);

        R symbol(Symbol target);

        R steps(Steps target);

        R offset(Offset target);

        R inBranch(InBranch target);
    }
}
