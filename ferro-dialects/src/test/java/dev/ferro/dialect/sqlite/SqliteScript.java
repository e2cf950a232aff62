package dev.ferro.dialect.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** SQL scripts of the tests, whose statements end with a semicolon before an empty line. */
final class SqliteScript {

    private SqliteScript() {}

    static List<String> statements(String resource) {
        try (InputStream file = Objects.requireNonNull(SqliteScript.class.getResourceAsStream(resource))) {
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(script.split(";\n(?=\n|CREATE|$)")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
