package dev.ferro.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a benchmark works with: a folder for its files, a virtual machine, the command {@code ferro}. */
final class Workplace implements AutoCloseable {

    private final Path folder;
    private final Jvm jvm;
    private final Program ferro;

    private Workplace(Path folder, Function<Jvm, Program> ferro) {
        this.folder = folder;
        this.jvm = new Jvm(folder);
        this.ferro = ferro.apply(jvm);
    }

    /** {@return a workplace where Ferro is started by the launcher of this checkout, as people start it} */
    static Workplace withLauncher(Path root) {
        Workplace workplace = create(jvm -> new Program(
                List.of(root.resolve("ferro").toString()),
                root,
                Map.of("JAVA_HOME", jvm.home().toString(), "FERRO_JAVA_OPTS", "", "FERRO_PREPARE", "wait")));
        workplace.ferro().with("--version").run();
        return workplace;
    }

    /** {@return a workplace where Ferro is started from the class path of this process, without an archive} */
    static Workplace withoutLauncher() {
        return create(jvm -> jvm.untrained("dev.ferro.cli.Main"));
    }

    private static Workplace create(Function<Jvm, Program> ferro) {
        try {
            return new Workplace(Files.createTempDirectory("ferro-bench-").toRealPath(), ferro);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Jvm jvm() {
        return jvm;
    }

    Program ferro() {
        return ferro;
    }

    /** {@return a new, empty folder} */
    Path newFolder(String name) {
        try {
            return Files.createTempDirectory(folder, name + "-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> innerFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innerFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
