package dev.ferro.diff;

import java.util.function.Consumer;

/** Whether two things are the same; that it cannot be told is an answer too. */
sealed interface Comparison {

    Comparison SAME = new Same();

    /** Lets the one go on whom it concerns, with the reason. */
    void tell(Runnable whenSame, Consumer<String> whenDifferent, Consumer<String> whenUnknown);

    /** They are the same. */
    record Same() implements Comparison {

        @Override
        public void tell(Runnable whenSame, Consumer<String> whenDifferent, Consumer<String> whenUnknown) {
            whenSame.run();
        }
    }

    /**
     * They differ.
     *
     * @param reason why, as a sentence without its end
     */
    record Different(String reason) implements Comparison {

        @Override
        public void tell(Runnable whenSame, Consumer<String> whenDifferent, Consumer<String> whenUnknown) {
            whenDifferent.accept(reason);
        }
    }

    /**
     * It cannot be told.
     *
     * @param reason why not, as a sentence without its end
     */
    record Unknown(String reason) implements Comparison {

        @Override
        public void tell(Runnable whenSame, Consumer<String> whenDifferent, Consumer<String> whenUnknown) {
            whenUnknown.accept(reason);
        }
    }
}
