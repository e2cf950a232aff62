package dev.ferro.diff;

/** Whether two things are the same; that it cannot be told is an answer too. */
sealed interface Comparison {

    /** They are the same. */
    record Same() implements Comparison {}

    /**
     * They differ.
     *
     * @param reason why, as the end of a sentence
     */
    record Different(String reason) implements Comparison {}

    /**
     * It cannot be told.
     *
     * @param reason why not, as the end of a sentence
     */
    record Unknown(String reason) implements Comparison {}

    Comparison SAME = new Same();
}
