package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import dev.ferro.dialect.DatabaseKind;
import dev.ferro.operation.Definition;
import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a script may say in the places of its calls; whatever else it says is refused with the line it stands on. */
final class Words {

    private Words() {}

    static QualifiedName table(String call, @Nullable String name) {
        String text = name(call, name);
        return TableName.parse(text)
                .orElseThrow(() -> refused(
                        "`" + call + "` gets the name `" + text + "`, which is not one.",
                        "Write it as `name` or `schema.name`; put double quotes around a part that holds a dot."));
    }

    static String name(String call, @Nullable String name) {
        String text = given(call, "name", name);
        if (text.isEmpty()) {
            throw refused("`" + call + "` gets an empty name.", "Give it a name.");
        }
        return text;
    }

    static @Nullable String optionalName(String call, @Nullable String name) {
        return name == null ? null : name(call, name);
    }

    static String database(String call, @Nullable String name) {
        String text = name(call, name);
        Set<String> known = DatabaseKind.names();
        if (!known.contains(text)) {
            String near = Nearest.to(text, known)
                    .map(database -> "Did you mean `" + database + "`? ")
                    .orElse("");
            throw refused(
                    "`" + call + "` names `" + text + "`, which is no database that Ferro knows.",
                    near + "It is one of " + String.join(", ", known) + ".");
        }
        return text;
    }

    static List<String> names(String call, @Nullable String first, String @Nullable [] more) {
        List<String> names = list(call, "name", first, more);
        names.forEach(name -> name(call, name));
        return names;
    }

    static List<String> labels(String call, String @Nullable [] labels) {
        return labels(call, list(call, "label", labels));
    }

    static List<String> labels(String call, @Nullable List<String> labels) {
        List<String> stated = given(call, "labels", labels);
        stated.forEach(label -> given(call, "label", label));
        distinct(call, stated);
        return List.copyOf(stated);
    }

    static void distinct(String call, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw refused("`" + call + "` gets `" + name + "` twice.", "Name each one once.");
            }
        }
    }

    static String sql(String call, @Nullable String sql) {
        String text = given(call, "SQL", sql);
        if (text.isBlank()) {
            throw refused("`" + call + "` gets empty SQL.", "Write the SQL.");
        }
        return text;
    }

    static Definition definition(String call, @Nullable Definition definition) {
        Definition given = given(call, "SQL", definition);
        if (!given.isKnown()) {
            throw refused("`" + call + "` gets no SQL.", "Write it as `sql(\"…\")` or `sqlOn(\"sqlite\", \"…\")`.");
        }
        if (given.common() != null) {
            sql(call, given.common());
        }
        given.own().forEach((database, text) -> sql(database(call, database), text));
        return given;
    }

    static int positive(String call, String what, int value) {
        if (value < 1) {
            throw refused("The " + what + " of `" + call + "` is " + value + ".", "It is at least 1.");
        }
        return value;
    }

    static int notNegative(String call, String what, int value) {
        if (value < 0) {
            throw refused("The " + what + " of `" + call + "` is " + value + ".", "It is at least 0.");
        }
        return value;
    }

    static <T> List<T> list(String call, String what, @Nullable T first, T @Nullable [] more) {
        List<T> all = new ArrayList<>();
        all.add(given(call, what, first));
        all.addAll(list(call, what, more));
        return all;
    }

    static <T> List<T> list(String call, String what, T @Nullable [] items) {
        List<T> all = new ArrayList<>();
        for (T item : given(call, what, items)) {
            all.add(given(call, what, item));
        }
        return all;
    }

    static <T> T given(String call, String what, @Nullable T value) {
        if (value == null) {
            throw refused("`" + call + "` gets null as its " + what + ".", "Give it a value.");
        }
        return value;
    }

    static FerroException refused(String what, String advice) {
        Problem problem = Problem.of("script-operation-invalid", what).advise(advice);
        return ScriptLine.current().map(problem::at).orElse(problem).refused();
    }
}
