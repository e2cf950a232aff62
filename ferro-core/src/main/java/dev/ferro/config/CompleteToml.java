package dev.ferro.config;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads all of TOML, and says of a file that is none where each mistake stands. */
final class CompleteToml {

    private final TomlParseResult document;
    private final List<Entry> entries = new ArrayList<>();

    private CompleteToml(TomlParseResult document) {
        this.document = document;
    }

    static List<Entry> parse(String text, String file) {
        TomlParseResult document = Toml.parse(text);
        if (document.hasErrors()) {
            List<Problem> problems = new ArrayList<>();
            for (TomlParseError error : document.errors()) {
                problems.add(problem(error, file));
            }
            throw new FerroException(Refusal.REFUSED, problems);
        }
        CompleteToml reader = new CompleteToml(document);
        reader.read(document, List.of());
        // the parser need not keep the order of tables, which is the order that databases are worked on in
        reader.entries.sort(Comparator.comparingInt(Entry::line));
        return reader.entries;
    }

    private static Problem problem(TomlParseError error, String file) {
        return Problem.of("configuration-syntax", "The configuration is not valid TOML.")
                .at(file + ":" + error.position().line() + ":"
                        + error.position().column())
                .because(error.getMessage())
                .advise("Mend it there; https://toml.io says how values and tables are written.");
    }

    private void read(TomlTable table, List<String> parents) {
        for (String key : table.keySet()) {
            List<String> path = new ArrayList<>(parents);
            path.add(key);
            add(List.copyOf(path), table.get(List.of(key)));
        }
    }

    private void add(List<String> path, @Nullable Object value) {
        if (value instanceof TomlTable nested) {
            entries.add(new Entry(path, Entry.TABLE, line(path)));
            read(nested, path);
        } else if (value instanceof TomlArray array) {
            entries.add(new Entry(path, List.copyOf(array.toList()), line(path)));
        } else if (value != null) {
            entries.add(new Entry(path, value, line(path)));
        }
    }

    private int line(List<String> path) {
        TomlPosition position = document.inputPositionOf(path);
        return position == null ? 1 : position.line();
    }
}
