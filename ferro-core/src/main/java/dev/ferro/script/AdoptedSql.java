package dev.ferro.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQL that somebody else has written, as it is.
 *
 * @param database the name of the database that it is for
 * @param upgrade what moves it forward, comments included
 * @param downgrade what takes that back; null where nothing does
 * @param irreversible why nothing takes it back, where nothing does
 * @param inTransaction whether both run in the transaction of the migration
 */
public record AdoptedSql(
        String database, String upgrade, @Nullable String downgrade, String irreversible, boolean inTransaction) {

    private static final Pattern COMMENT = Pattern.compile("(?m)^([ \\t]*)--(.*)$");

    /** {@return the text below {@code -- upgrade}} */
    String forward() {
        return section(upgrade);
    }

    /** {@return the text below {@code -- downgrade}} */
    String back() {
        return downgrade == null ? "-- irreversible: " + irreversible + "\n" : section(downgrade);
    }

    private String section(String text) {
        return (inTransaction ? "" : "-- without transaction\n\n")
                + harmless(text).strip() + "\n";
    }

    /** What looks like a mark of Ferro's is a comment to whoever wrote it, and stays one. */
    private static String harmless(String text) {
        return COMMENT.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(comment -> {
            String line = "--" + comment.group(2);
            boolean mark = SqlScript.Mark.of(line).isPresent()
                    || SqlScript.irreversible(line).isPresent();
            return Matcher.quoteReplacement(
                    mark ? comment.group(1) + "-- (" + comment.group(2).strip() + ")" : comment.group());
        });
    }
}
