package dev.ferro.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Expands a class path: entries whose last part is a pattern stand for the files that match it. */
final class ClassPathEntries {

    private ClassPathEntries() {}

    /** {@return the folders and jars that are there, patterns expanded in the order of names} */
    static List<Path> expand(List<Path> entries) {
        return entries.stream()
                .flatMap(ClassPathEntries::expand)
                .filter(Files::exists)
                .distinct()
                .toList();
    }

    private static Stream<Path> expand(Path entry) {
        String last = String.valueOf(entry.getFileName());
        if (!last.contains("*")) {
            return Stream.of(entry);
        }
        Path folder = entry.toAbsolutePath().getParent();
        String pattern = last.equals("*") ? "*.jar" : last;
        return folder == null || !Files.isDirectory(folder) ? Stream.of() : matching(folder, pattern).stream();
    }

    private static List<Path> matching(Path folder, String pattern) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            Collections.sort(sorted);
            return sorted;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return the entries as a person looks for them, with those marked that are not there} */
    static String describe(List<Path> entries) {
        return entries.isEmpty()
                ? "empty"
                : String.join(
                        ", ",
                        entries.stream()
                                .map(entry -> "`" + entry + "`"
                                        + (expand(entry).noneMatch(Files::exists) ? " (not there)" : ""))
                                .toList());
    }
}
