package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a {@link Revision}, as they are written.
 *
 * @param file the script
 * @param line the line of the annotation
 * @param values the values by name
 */
record HeaderValues(Path file, int line, Map<String, Value> values) {

    /**
     * A value: a string, or several in braces.
     *
     * @param texts the strings
     * @param line where it is
     * @param start its first character in the source
     * @param end the character after its last one
     */
    record Value(List<String> texts, int line, int start, int end) {}

    Optional<Value> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    List<String> texts(String name) {
        Value value = values.get(name);
        return value == null ? List.of() : value.texts();
    }

    String place(int lineNumber) {
        return file + ":" + lineNumber;
    }

    FerroException refused(String what, int lineNumber) {
        return refused(file, what, lineNumber);
    }

    static FerroException refused(Path file, String what, int lineNumber) {
        return Problem.of("script-header-invalid", what)
                .at(file + ":" + lineNumber)
                .because("the header is read without compiling the script")
                .advise(ScriptFormat.of(file).example())
                .refused();
    }
}
