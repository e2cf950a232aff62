package dev.ferro.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Writes a {@code ferro.toml} into a folder of its own and reads it back. */
abstract class FilesToRead {

    @TempDir
    Path folder;

    final Configuration read(String text) {
        return read(text, null, Map.of());
    }

    final Configuration read(String text, String environment, Map<String, String> variables) {
        return readAll(text, environment, null, variables).get(0);
    }

    final List<Configuration> readAll(String text, String environment, String database, Map<String, String> variables) {
        write(text);
        return ConfigurationFile.read(
                new ConfigurationFile.Request(folder, null, environment, database, null, variables));
    }

    final String problems(String text, String environment) {
        return problems(text, environment, null);
    }

    final String problems(String text, String environment, String database) {
        return catchThrowableOfType(FerroException.class, () -> readAll(text, environment, database, Map.of()))
                .getMessage();
    }

    final void write(String text) {
        try {
            Files.writeString(folder.resolve("ferro.toml"), text);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
