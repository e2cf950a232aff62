package dev.ferro.script;

import dev.ferro.schema.QualifiedName;
import dev.ferro.script.Code.Call;
import dev.ferro.script.Code.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the expressions of one script and remembers what they need imported. */
final class Vocabulary {

    private final TreeSet<String> imports = new TreeSet<>();
    private final TreeSet<String> staticImports = new TreeSet<>();
    private boolean usesDdl;

    /** {@return a word of {@link Ddl} called} */
    Call ddl(String name, List<Code> arguments) {
        usesDdl = true;
        return new Call(name, arguments);
    }

    Call ddl(String name, Code... arguments) {
        return ddl(name, List.of(arguments));
    }

    /** {@return a constant of {@link Ddl}} */
    Code constant(Enum<?> value) {
        usesDdl = true;
        return new Word(value.name());
    }

    /** {@return a call of a constraint or an index: its name and its columns} */
    Call named(String word, @Nullable String name, List<String> columns) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(text(name));
        arguments.addAll(Literals.texts(columns));
        return ddl(word, arguments);
    }

    Code text(@Nullable String text) {
        return Literals.text(text);
    }

    Code name(QualifiedName name) {
        return Literals.text(TableName.print(name));
    }

    Code list(List<? extends Code> items) {
        return imported("java.util.List", "List.of", List.copyOf(items));
    }

    /** {@return a row of values; {@code List.of} takes no null} */
    Code values(List<?> row) {
        List<Code> values = new ArrayList<>();
        row.forEach(value -> values.add(ValueCode.of(this, value)));
        return row.contains(null) ? imported("java.util.Arrays", "Arrays.asList", values) : list(values);
    }

    Code texts(List<String> texts) {
        return list(Literals.texts(texts));
    }

    /** {@return a map; {@code Map.of} takes ten entries} */
    Code map(Map<String, String> map) {
        List<Code> entries = new ArrayList<>();
        boolean few = map.size() <= 10;
        map.forEach((key, value) -> {
            List<Code> entry = List.of(text(key), text(value));
            entries.addAll(few ? entry : List.of(new Call("Map.entry", entry)));
        });
        return imported("java.util.Map", few ? "Map.of" : "Map.ofEntries", entries);
    }

    /** {@return a call of a class that is imported} */
    Call imported(String type, String call, List<Code> arguments) {
        if (!type.startsWith("java.lang.")) {
            imports.add(type);
        }
        return new Call(call, arguments);
    }

    /** Takes over an import declaration, as it is written. */
    void also(String declaration) {
        String name = declaration
                .substring("import".length(), declaration.length() - 1)
                .strip();
        if (name.startsWith("static ")) {
            staticImports.add(name.substring("static ".length()).strip());
        } else {
            imports.add(name);
        }
    }

    /** {@return the import lines of a script, static ones first, in order} */
    String imports() {
        TreeSet<String> all = new TreeSet<>(imports);
        all.addAll(List.of(Migration.class.getName(), Operations.class.getName(), Revision.class.getName()));
        StringBuilder lines = new StringBuilder();
        if (usesDdl) {
            staticImports.add(Ddl.class.getName() + ".*");
        }
        staticImports.forEach(
                name -> lines.append("import static ").append(name).append(";\n"));
        lines.append(staticImports.isEmpty() ? "" : "\n");
        all.forEach(type -> lines.append("import ").append(type).append(";\n"));
        return lines.toString();
    }
}
