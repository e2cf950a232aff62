package dev.ferro.script;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.HeaderValues.Value;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script as an index knows it.
 *
 * @param resource its class or its SQL, by its name on the class path
 * @param revision its place in the history
 * @param checksum the hash of its source that tells whether it has been edited
 */
public record IndexedScript(String resource, Revision revision, String checksum) {

    private static final String SCRIPT = "script";
    private static final String SEPARATOR = ", ";
    private static final String MESSAGE = "message";
    private static final String CHECKSUM = "checksum";

    /** {@return the lines of its entry} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(SCRIPT + " " + resource);
        lines.add("id " + revision.id());
        add(lines, "revises", ids(revision.parents()));
        add(lines, "dependsOn", revision.dependsOn());
        add(lines, "labels", revision.labels());
        add(lines, "replaces", ids(revision.replaces()));
        Instant created = revision.created();
        add(lines, "created", created == null ? List.of() : List.of(created.toString()));
        add(lines, MESSAGE, List.of(revision.message().replaceAll("\\s+", " ")));
        add(lines, CHECKSUM, List.of(checksum));
        return lines;
    }

    private static List<String> ids(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private static void add(List<String> lines, String name, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(name + " " + String.join(SEPARATOR, values));
        }
    }

    /** Most are one: to cut each by a pattern is felt when an application starts. */
    private static List<String> items(String text) {
        return text.indexOf(SEPARATOR) < 0 ? List.of(text) : List.of(text.split(SEPARATOR));
    }

    /** {@return the script of an entry} */
    static IndexedScript read(List<String> lines) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Value> values = new LinkedHashMap<>();
        for (String line : lines) {
            int space = line.indexOf(' ');
            String name = space < 0 ? line : line.substring(0, space);
            String text = space < 0 ? "" : line.substring(space + 1);
            texts.put(name, text);
            values.put(name, new Value(items(text), 1, 0, 0));
        }
        String resource = texts.getOrDefault(SCRIPT, "");
        Path file = Path.of(resource);
        HeaderValues header = new HeaderValues(file, 1, values);
        Revision revision = new ScriptHeader("", "", header, texts.getOrDefault(MESSAGE, "")).revision(file);
        return new IndexedScript(resource, revision, texts.getOrDefault(CHECKSUM, ScriptChecksum.UNKNOWN));
    }
}
