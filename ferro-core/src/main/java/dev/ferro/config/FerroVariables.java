package dev.ferro.config;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What variables of the environment say in place of a file: where the database is, who connects, and where classes are.
 *
 * @param variables all variables; an empty one says nothing
 */
record FerroVariables(Map<String, String> variables) {

    static final String URL = "FERRO_URL";

    /** {@return the database in place of the configured one} */
    @Nullable
    String url() {
        return value(URL);
    }

    Configuration addedTo(Configuration configuration) {
        String classPath = variables.getOrDefault("FERRO_CLASSPATH", "");
        List<String> entries = Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .toList();
        return configuration.builtWith(entries, value("FERRO_USER"), value("FERRO_PASSWORD"));
    }

    private @Nullable String value(String name) {
        String value = variables.getOrDefault(name, "");
        return value.isBlank() ? null : value;
    }
}
