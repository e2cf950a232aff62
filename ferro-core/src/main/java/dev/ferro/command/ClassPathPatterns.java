package dev.ferro.command;

import dev.ferro.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A class path as a configuration says it: folders, jars, and {@code folder/*.jar}. */
public final class ClassPathPatterns {

    private ClassPathPatterns() {}

    /** {@return the folders and jars, relative ones starting from a folder} */
    public static List<Path> expand(Path folder, List<String> patterns) {
        List<Path> paths = new ArrayList<>();
        for (String pattern : patterns) {
            if (pattern.contains("*")) {
                paths.addAll(matches(folder.resolve(pattern.substring(0, pattern.lastIndexOf('/') + 1)), pattern));
            } else {
                paths.add(folder.resolve(pattern).normalize());
            }
        }
        return List.copyOf(paths);
    }

    private static List<Path> matches(Path folder, String pattern) {
        List<Path> paths = new ArrayList<>();
        if (folder.toString().contains("*")) {
            throw Problem.of("configuration-wrong-value", "`" + pattern + "` has a `*` in the name of a folder.")
                    .advise("Only the last part of an entry of `models.classpath` may hold a `*`.")
                    .refused();
        }
        if (!Files.isDirectory(folder)) {
            return paths;
        }
        String name = pattern.substring(pattern.lastIndexOf('/') + 1);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
            files.forEach(file -> paths.add(Objects.requireNonNull(file).normalize()));
        } catch (IOException exception) {
            throw Problem.of("file-problem", "`" + folder + "` cannot be read.")
                    .because(exception.toString())
                    .refused()
                    .causedBy(exception);
        }
        // the order of a folder's files is the file system's whim
        paths.sort(null);
        return paths;
    }
}
