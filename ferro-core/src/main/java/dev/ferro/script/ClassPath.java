package dev.ferro.script;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What scripts are compiled against.
 *
 * @param entries jars and folders of classes
 */
record ClassPath(List<Path> entries) {

    ClassPath {
        entries = List.copyOf(entries);
    }

    /** {@return a class path with Ferro's own classes on it, from wherever this class was loaded} */
    static ClassPath withFerro(List<Path> entries) {
        Set<Path> all = new LinkedHashSet<>(entries);
        Optional<Path> ferro = ferro();
        ferro.ifPresent(all::add);
        if (ferro.isEmpty()) {
            // In a jar inside a jar, which the compiler cannot read: the class path may still hold Ferro as a file.
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .forEach(entry -> all.add(Path.of(entry)));
        }
        return new ClassPath(new ArrayList<>(all));
    }

    private static Optional<Path> ferro() {
        CodeSource source = Migration.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    URL[] urls() {
        return entries.stream().map(ClassPath::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds to a hash what tells this class path from one with other classes: paths, sizes, times of change. */
    void addTo(Digest digest) {
        for (Path entry : entries) {
            digest.with(entry.toAbsolutePath().toString());
            try {
                addTo(digest, entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void addTo(Digest digest, Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return;
        }
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isClasses(file.toString())) {
                    digest.with(file.toString())
                            .with(attributes.size())
                            .with(attributes.lastModifiedTime().toMillis());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isClasses(String file) {
        return file.endsWith(".class") || file.endsWith(".jar");
    }
}
