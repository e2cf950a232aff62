package dev.ferro.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compiled scripts, one file for each: {@code <script>-<key>.classes}.
 *
 * <p>It only saves time: what cannot be read is compiled again, and what cannot be written is done without. What others could
 * have written is compiled again too.
 */
final class ScriptCache {

    private static final String SUFFIX = ".classes";

    private final Path folder;
    private final boolean trusted;

    ScriptCache(Path folder) {
        this.folder = folder;
        this.trusted = new PrivateFolder(folder).isPrivate();
    }

    /** {@return what is kept of a unit, or empty if nothing is, or something damaged} */
    Optional<KeptClasses> find(CompilationUnit unit) {
        if (!trusted) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> kept = file(unit).read();
            return kept.isPresent() ? Optional.of(KeptClasses.unpack(kept.get())) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps classes, and drops what was kept of former versions of the same units, and all that others could have written. */
    void keep(Map<CompilationUnit, KeptClasses> compiled) {
        try {
            for (Map.Entry<CompilationUnit, KeptClasses> item : compiled.entrySet()) {
                file(item.getKey()).write(item.getValue().pack());
            }
            prune(compiled.keySet());
        } catch (IOException notWritable) {
            // Costs time at the next start, and is no reason to stop this one.
            return;
        }
    }

    private CacheFile file(CompilationUnit unit) {
        return new CacheFile(folder.resolve(unit.entry() + SUFFIX));
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
                boolean former = dash > 0 && (!trusted || names.contains(entry.substring(0, dash)));
                if (former && entry.endsWith(SUFFIX) && !current.contains(entry)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
