package dev.ferro.config;

import dev.ferro.Nearest;
import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says of a key or table that is not known which one was probably meant. */
final class UnknownKey {

    private UnknownKey() {}

    /**
     * {@return the problem}
     *
     * @param end how much of the entry's path is unknown: all of it, or less where it stands in an unknown table
     * @param start where, in the entry's path, the name of the key begins: after those of an environment and a database
     */
    static Problem problem(Entry entry, int end, int start, String place) {
        String name = String.join(".", entry.path().subList(0, end));
        String prefix = start == 0 ? "" : String.join(".", entry.path().subList(0, start)) + ".";
        String advice = suggestion(name, known(prefix));
        boolean table = entry.isTable() || end < entry.path().size();
        if (advice.isEmpty() && table) {
            advice = suggestion(entry.path().get(start), List.of("databases", "environments"));
        }
        if (advice.isEmpty() && !table) {
            advice = elsewhere(entry.path().get(end - 1));
        }
        return Problem.of("configuration-unknown-key", "There is no " + (table ? "table" : "key") + " `" + name + "`.")
                .at(place)
                .advise(advice.isEmpty() ? "The keys are " + String.join(", ", Key.paths()) + "." : advice);
    }

    /** {@return where a key of that name stands, or an empty text} A table goes on until the next one begins. */
    private static String elsewhere(String name) {
        for (String path : Key.paths()) {
            if (path.equals(name)) {
                return "`" + name + "` stands above all tables: move it there.";
            }
            if (path.endsWith("." + name)) {
                return "`" + name + "` stands in the table `[" + path.substring(0, path.indexOf('.')) + "]`.";
            }
        }
        return "";
    }

    private static List<String> known(String prefix) {
        List<String> known = new ArrayList<>();
        for (String path : Key.paths()) {
            known.add(prefix + path);
            int dot = path.indexOf('.');
            if (dot > 0) {
                known.add(prefix + path.substring(0, dot));
            }
        }
        return known;
    }

    /** {@return a sentence that names the nearest word, or an empty text} */
    static String suggestion(String typed, Collection<String> known) {
        return Nearest.to(typed, known)
                .map(word -> "Did you mean `" + word + "`?")
                .orElse("");
    }
}
