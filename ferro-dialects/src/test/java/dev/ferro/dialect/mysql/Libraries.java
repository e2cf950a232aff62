package dev.ferro.dialect.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Schemas that were written by hand, statement by statement. */
final class Libraries {

    private Libraries() {}

    static List<String> of(String name) {
        try (InputStream file = Objects.requireNonNull(Libraries.class.getResourceAsStream(name))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.strip().split(";\\s*\n\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
