package dev.ferro.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compiled scripts, one file for each: {@code <script>-<key>.classes}.
 *
 * <p>It only saves time: what cannot be read is compiled again, and what cannot be written is done without.
 */
final class ScriptCache {

    private static final String SUFFIX = ".classes";

    private final Path folder;

    ScriptCache(Path folder) {
        this.folder = folder;
    }

    /** {@return the classes kept for a unit by name, or empty if there are none, or damaged ones} */
    Optional<Map<String, byte[]>> find(CompilationUnit unit) {
        Path file = folder.resolve(unit.entry() + SUFFIX);
        try {
            return Files.exists(file) ? Optional.of(PackedClasses.unpack(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps classes, and drops what was kept of former versions of the same units. */
    void keep(Map<CompilationUnit, Map<String, byte[]>> compiled) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<CompilationUnit, Map<String, byte[]>> item : compiled.entrySet()) {
                write(folder.resolve(item.getKey().entry() + SUFFIX), PackedClasses.pack(item.getValue()));
            }
            prune(compiled.keySet());
        } catch (IOException notWritable) {
            // Costs time at the next start, and is no reason to stop this one.
            return;
        }
    }

    /** Another process may write the same entry: each writes a file of its own and puts it in place at once. */
    private void write(Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(folder, "draft", ".tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void prune(Collection<CompilationUnit> units) throws IOException {
        Set<String> names = new HashSet<>();
        Set<String> current = new HashSet<>();
        for (CompilationUnit unit : units) {
            names.add(unit.name());
            current.add(unit.entry() + SUFFIX);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String entry = file.getFileName().toString();
                int dash = entry.lastIndexOf('-');
                if (dash > 0 && names.contains(entry.substring(0, dash)) && !current.contains(entry)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
