package dev.ferro.run;

/** What a person knows of a migration that is done in part, and Ferro does not. */
public enum Mending {

    /** The statement of which Ferro is not certain has been carried out. */
    DONE,

    /** It has not. */
    REDO,

    /** What stayed has been undone by hand: the migration begins anew. */
    RESTART;

    Mark applied(Mark mark) {
        return switch (this) {
            case DONE -> reached(mark);
            case REDO -> mark.unstarted();
            case RESTART -> Mark.NOTHING;
        };
    }

    private static Mark reached(Mark mark) {
        Mark reached = mark.reach();
        return reached.isAtEnd() ? reached.end() : reached;
    }
}
