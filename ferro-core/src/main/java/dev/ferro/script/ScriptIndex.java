package dev.ferro.script;

import dev.ferro.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The file by which an application knows the scripts on its class path without looking for them, and by which it knows what
 * only their sources tell: their messages, and whether they have been edited.
 */
public final class ScriptIndex {

    /** Its name on the class path. */
    public static final String NAME = "META-INF/ferro/scripts.index";

    private static final String VERSION = "ferro-index 1";

    private ScriptIndex() {}

    /** {@return the text of the file for some scripts} The same scripts give the same text. */
    public static String print(List<IndexedScript> scripts) {
        StringBuilder text =
                new StringBuilder("# The migration scripts of this class path, written by `ferro index`.\n");
        text.append(VERSION).append('\n');
        for (IndexedScript script : scripts) {
            text.append('\n');
            script.lines().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    /** {@return the scripts that a file names} */
    static List<IndexedScript> read(byte[] content, String place) {
        List<String> lines = new ArrayList<>();
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
            if (!line.startsWith("#")) {
                lines.add(line.stripTrailing());
            }
        }
        if (lines.isEmpty() || !lines.get(0).equals(VERSION)) {
            throw Problem.of("index-unreadable", "The index of scripts is not one that this version of Ferro reads.")
                    .at(place)
                    .because("it does not begin with `" + VERSION + "`")
                    .advise("Build the application again, with the `ferro index` of the version that it runs with.")
                    .refused();
        }
        List<IndexedScript> scripts = new ArrayList<>();
        List<String> entry = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                entry.add(line);
            } else if (!entry.isEmpty()) {
                scripts.add(IndexedScript.read(entry));
                entry.clear();
            }
        }
        if (!entry.isEmpty()) {
            scripts.add(IndexedScript.read(entry));
        }
        return scripts;
    }
}
