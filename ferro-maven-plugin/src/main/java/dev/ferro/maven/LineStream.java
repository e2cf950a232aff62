package dev.ferro.maven;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Gives a reader what is written, line by line. */
final class LineStream extends OutputStream {

    private final Consumer<String> reader;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineStream(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public void write(int letter) {
        if (letter == '\n') {
            end();
        } else if (letter != '\r') {
            line.write(letter);
        }
    }

    private void end() {
        reader.accept(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    @Override
    public void close() {
        if (line.size() > 0) {
            end();
        }
    }
}
