package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file under {@code testdata} that says what the output of something is.
 *
 * <p>With the system property {@code ferro.golden.update} it is written instead of compared, for a person to read.
 */
public final class GoldenFile {

    private final Path file;

    private GoldenFile(Path file) {
        this.file = file;
    }

    /** {@return the golden file at a path below {@code testdata}} */
    public static GoldenFile of(String path) {
        return new GoldenFile(root().resolve("testdata").resolve(path));
    }

    /** {@return the folder of the whole project} */
    public static Path root() {
        return Path.of(Objects.requireNonNull(System.getProperty("ferro.root"), "the build sets ferro.root"));
    }

    public static boolean isUpdating() {
        return Boolean.getBoolean("ferro.golden.update");
    }

    public void assertHolds(String actual) {
        try {
            if (isUpdating()) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, actual);
            }
            assertThat(file)
                    .as("golden file; `./dev golden --update` writes it")
                    .exists();
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
