package dev.ferro.dialect;

/**
 * What a database takes for quoted or for a comment, beyond quotes that are doubled, {@code --} and {@code /* … *}{@code /}.
 *
 * @param marks the characters that enclose texts and identifiers; {@code [} is closed by {@code ]}
 * @param lineEnds the characters that end a comment of one line
 * @param dollars whether {@code $tag$ … $tag$} encloses a text
 * @param escapes whether a backslash in {@code e'…'} takes the next character with it
 * @param nestedComments whether comments hold comments
 */
public record Quoting(String marks, String lineEnds, boolean dollars, boolean escapes, boolean nestedComments) {}
