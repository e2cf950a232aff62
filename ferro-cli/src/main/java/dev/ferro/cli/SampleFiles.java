package dev.ferro.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample application, which the build copies from {@code examples} into the jar. */
final class SampleFiles {

    private static final String ROOT = "/examples/";

    private SampleFiles() {}

    /** Copies a file, replacing what is there, or a folder with everything in it. */
    static void copy(String name, Path to) {
        URL resource = Objects.requireNonNull(SampleFiles.class.getResource(ROOT + name), name);
        try {
            URI place = resource.toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    copy(jar.getPath(ROOT + name), to);
                }
            } else {
                copy(Path.of(place), to);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String below = from.relativize(file).toString();
            Path target = below.isEmpty() ? to : to.resolve(below);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
