package dev.ferro.script;

import dev.ferro.Nearest;
import dev.ferro.script.HeaderValues.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the header of an SQL script: {@code -- name: value} in the comments before anything else. */
final class SqlHeaderReader {

    /** The name of the database that a script is written for. */
    static final String DATABASE = "database";

    private static final List<String> NAMES =
            List.of("id", "revises", "dependsOn", "labels", "replaces", "created", DATABASE);

    private static final Pattern COMMENT = Pattern.compile("\\s*--(.*)");

    private static final Pattern ENTRY = Pattern.compile("(\\s*--\\s*(\\w+):[ \\t]*)(.*?)\\s*");

    private final Path file;
    private final String source;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private String message = "";
    private int position;
    private int line;

    SqlHeaderReader(Path file, String source) {
        this.file = file;
        this.source = source.startsWith("\ufeff") ? " " + source.substring(1) : source;
    }

    Optional<ScriptHeader> read() {
        while (!isAtEnd()) {
            int end = source.indexOf('\n', position);
            String text = source.substring(position, end < 0 ? source.length() : end);
            line++;
            boolean over = !text.isBlank() && !COMMENT.matcher(text).matches();
            if (over || SqlScript.Mark.of(text.strip()).isPresent()) {
                break;
            }
            take(text);
            position = end < 0 ? source.length() : end + 1;
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScriptHeader("", "", new HeaderValues(file, 1, values), message));
    }

    /** {@return whether all of the source was looked at} */
    boolean isAtEnd() {
        return position >= source.length();
    }

    private void take(String text) {
        Matcher entry = ENTRY.matcher(text);
        if (entry.matches() && isName(entry.group(2))) {
            int start = position + entry.start(3);
            values.put(
                    entry.group(2),
                    new Value(
                            items(entry.group(3)),
                            line,
                            start,
                            start + entry.group(3).length()));
        } else if (message.isEmpty() && values.isEmpty()) {
            Matcher comment = COMMENT.matcher(text);
            message = comment.matches() ? comment.group(1).strip().replaceFirst("\\.$", "") : "";
        }
    }

    /** Whoever misspells a name shall hear of it. */
    private boolean isName(String name) {
        if (!NAMES.contains(name)) {
            Nearest.to(name, NAMES).ifPresent(near -> {
                throw HeaderValues.refused(file, "The header does not know `" + name + "`, but `" + near + "`.", line);
            });
        }
        return NAMES.contains(name);
    }

    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }
}
