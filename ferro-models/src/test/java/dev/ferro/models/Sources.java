package dev.ferro.models;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.dialect.Dialect;
import dev.ferro.schema.QualifiedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Models that a test writes as source text, compiled in memory in the package {@code app}.
 *
 * @param text the types, with all imports at hand
 * @param settings how they are read
 */
record Sources(String text, ModelSettings settings) {

    private static final String HEAD = "package app;\n"
            + Stream.of("dev.ferro.annotations", "java.math", "java.time", "java.util")
                    .map(name -> "import " + name + ".*;\n")
                    .collect(Collectors.joining())
            + "import org.jspecify.annotations.Nullable;\n\n";

    static Sources of(String text) {
        return new Sources(text, new ModelSettings(true, KnownDatabase.POSTGRESQL));
    }

    Sources on(Dialect database) {
        return new Sources(text, new ModelSettings(settings.pluralTables(), database, settings.convention()));
    }

    Sources singular() {
        return new Sources(text, new ModelSettings(false, settings.dialect(), settings.convention()));
    }

    Sources named(NamingConvention convention) {
        return new Sources(text, new ModelSettings(settings.pluralTables(), settings.dialect(), convention));
    }

    ModelSchema read() {
        try {
            Path folder = Files.createTempDirectory("ferro-models-");
            Path file = Files.writeString(folder.resolve("Models.java"), HEAD + text);
            try {
                return ModelReader.read(new ModelSource(List.of(), List.of(), List.of(folder)), settings);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String schema() {
        return SchemaText.of(read().schema());
    }

    String table(String name) {
        return SchemaText.of(read().schema().table(QualifiedName.parse(name)).orElseThrow());
    }

    List<String> tables() {
        return read().schema().tables().stream()
                .map(table -> table.name().toString())
                .toList();
    }

    List<String> warnings() {
        return read().warnings();
    }

    String problems() {
        return catchThrowableOfType(FerroException.class, this::read).getMessage();
    }

    /** {@return the first line of each problem} */
    List<String> problemLines() {
        return problems().lines().filter(line -> !line.startsWith("  ")).toList();
    }
}
