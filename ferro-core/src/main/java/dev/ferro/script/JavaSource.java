package dev.ferro.script;

import dev.ferro.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java file to compile.
 *
 * @param file where it is, for messages; need not exist
 * @param text what it says
 */
public record JavaSource(Path file, String text) {

    /** {@return the file as it is on disk, in UTF-8} */
    public static JavaSource read(Path file) {
        return of(file, bytes(file));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaSource of(Path file, byte[] content) {
        try {
            return new JavaSource(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException e) {
            throw Problem.of("source-not-readable", "`" + file.getFileName() + "` is not text in UTF-8.")
                    .at(file.toString())
                    .advise("Save it in UTF-8.")
                    .refused()
                    .causedBy(e);
        }
    }
}
