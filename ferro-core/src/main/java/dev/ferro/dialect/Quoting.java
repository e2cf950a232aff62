package dev.ferro.dialect;

/**
 * What a database takes for quoted or for a comment, beyond quotes that are doubled, {@code --} and {@code /* … *}{@code /}.
 *
 * @param marks the characters that enclose texts and identifiers; {@code [} is closed by {@code ]}
 * @param lineEnds the characters that end a comment of one line
 * @param dollars whether {@code $tag$ … $tag$} encloses a text
 * @param backslash where a backslash takes the next character with it
 * @param comments what else there is to comments
 */
public record Quoting(String marks, String lineEnds, boolean dollars, Backslash backslash, Comments comments) {

    /** Where a backslash takes the next character with it. */
    public enum Backslash {
        NOWHERE,
        /** In {@code e'…'}. */
        AFTER_E,
        /** In all texts, whether in single quotes or double ones. */
        IN_TEXTS
    }

    /** What there is to comments. */
    public enum Comments {
        PLAIN,
        /** Comments hold comments. */
        NESTED,
        /** A hash begins one too, two dashes only before a space, and what begins with an exclamation mark is none. */
        WITH_HASHES
    }
}
