package dev.ferro.exchange;

import dev.ferro.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file in a folder of another tool.
 *
 * @param path where it lies in the folder, with slashes
 * @param text what is in it
 */
record SourceFile(String path, String text) {

    /** {@return the files below a folder whose names end so, in the order of their paths; or the one file} */
    static List<SourceFile> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .map(file -> read(folder, file))
                    .sorted((one, other) -> one.path.compareTo(other.path))
                    .toList();
        } catch (IOException exception) {
            throw unreadable(folder, exception);
        }
    }

    private static SourceFile read(Path folder, Path file) {
        try {
            String path = folder.equals(file)
                    ? file.getFileName().toString()
                    : folder.relativize(file).toString().replace('\\', '/');
            String text = Files.readString(file);
            return new SourceFile(path, text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (IOException exception) {
            throw unreadable(file, exception);
        }
    }

    private static RuntimeException unreadable(Path file, IOException exception) {
        return Problem.of("file-problem", "`" + file + "` cannot be read.")
                .because(exception.toString())
                .refused()
                .causedBy(exception);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
