package dev.ferro.exchange;

import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one of Liquibase's changelogs in formatted SQL, changeset by changeset. */
final class FormattedSql {

    private static final Pattern FIRST = Pattern.compile("(?is)\\s*--\\s*liquibase\\s+formatted\\s+sql\\b.*");

    private static final Pattern CHANGESET =
            Pattern.compile("(?i)\\s*--\\s*changeset\\s+(?:\"([^\"]+)\"|([^:]+)):\\s*(?:\"([^\"]+)\"|(\\S+))(.*)");

    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*:\\s*(?:\"([^\"]*)\"|(\\S+))");

    private static final Pattern ROLLBACK = Pattern.compile("(?i)\\s*--\\s*rollback\\b ?(.*)");

    private static final Pattern ROLLBACK_BLOCK = Pattern.compile("(?i)\\s*/\\*\\s*liquibase\\s+rollback\\s*");

    private static final Pattern COMMENT = Pattern.compile("(?i)\\s*--\\s*comment:?\\s+(.*)");

    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|--[^\\n]*");

    /** Says something to Liquibase that a revision does not know. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\s*--\\s*(preconditions?|precondition-[\\w-]+|validchecksum|property|ignoreLines)\\b.*");

    private final SourceFile file;
    private final List<Changeset> changesets = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();
    private final StringBuilder rollback = new StringBuilder();
    private final List<String> unknown = new ArrayList<>();
    private @Nullable Matcher current;
    private String comment = "";
    private boolean undoes;
    private boolean inBlock;

    private FormattedSql(SourceFile file) {
        this.file = file;
    }

    static boolean isOne(SourceFile file) {
        return FIRST.matcher(file.text()).matches();
    }

    static List<Changeset> read(SourceFile file) {
        FormattedSql reading = new FormattedSql(file);
        file.text().lines().forEach(reading::add);
        reading.end();
        return reading.changesets;
    }

    private void add(String line) {
        Matcher changeset = CHANGESET.matcher(line);
        Matcher back = ROLLBACK.matcher(line);
        Matcher words = COMMENT.matcher(line);
        if (inBlock) {
            addToBlock(line);
        } else if (changeset.matches()) {
            end();
            current = changeset;
        } else if (back.matches()) {
            addRollback(back.group(1));
        } else if (ROLLBACK_BLOCK.matcher(line).matches()) {
            inBlock = true;
            undoes = true;
        } else if (words.matches()) {
            comment = words.group(1).strip();
        } else if (OTHER.matcher(line).matches()) {
            unknown.add(line.strip());
        } else {
            sql.append(line).append('\n');
        }
    }

    private void addToBlock(String line) {
        int end = line.indexOf("*/");
        rollback.append(end < 0 ? line : line.substring(0, end)).append('\n');
        inBlock = end < 0;
    }

    /** What needs no taking back says so by a word. */
    private void addRollback(String text) {
        undoes = true;
        if (!text.strip().matches("(?i)empty|not\\s+required|")) {
            rollback.append(text).append('\n');
        }
    }

    private void end() {
        Matcher changeset = current;
        if (changeset != null) {
            changesets.add(new Changeset(
                    file.path(),
                    either(changeset, 1, 2),
                    either(changeset, 3, 4),
                    attributes(changeset.group(5)),
                    comment,
                    sql.toString(),
                    undoes ? rollback.toString() : null,
                    List.copyOf(unknown)));
        } else if (!COMMENTS.matcher(sql).replaceAll("").isBlank()) {
            throw Problem.of("adopt-changelog-invalid", "`" + file.path() + "` has SQL before its first changeset.")
                    .advise("Write `--changeset author:id` above it.")
                    .refused();
        }
        sql.setLength(0);
        rollback.setLength(0);
        unknown.clear();
        comment = "";
        undoes = false;
    }

    private static String either(Matcher matcher, int quoted, int plain) {
        String text = matcher.group(quoted);
        return (text == null ? matcher.group(plain) : text).strip();
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            attributes.put(matcher.group(1), either(matcher, 2, 3));
        }
        return attributes;
    }
}
