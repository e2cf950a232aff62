package dev.ferro.run;

import dev.ferro.revision.RevisionId;
import java.util.Collection;
import java.util.StringJoiner;

/** How statements and revisions are written in messages. */
final class Texts {

    private static final int LONGEST = 200;

    private Texts() {}

    /** {@return a statement on one line, cut where it gets long} */
    static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    /** {@return a text that no line of a comment ends within} */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean breaks = Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029';
            line.append(breaks ? ' ' : letter);
        }
        return line.toString();
    }

    /** {@return revisions as messages name them, or the base} */
    static String rows(Collection<RevisionId> rows) {
        StringJoiner text = new StringJoiner(", ").setEmptyValue("base");
        for (RevisionId row : rows) {
            text.add("`" + row + "`");
        }
        return text.toString();
    }

    /** {@return revisions as comments in scripts name them, or the base} */
    static String plainRows(Collection<RevisionId> rows) {
        StringJoiner text = new StringJoiner(", ").setEmptyValue("base");
        for (RevisionId row : rows) {
            text.add(row.value());
        }
        return text.toString();
    }
}
