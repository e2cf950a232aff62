package dev.ferro.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Starts Java programs as the command {@code ferro} starts: same virtual machine, same options, a class-data archive of
 * the program's own, SQLite's native library unpacked.
 */
final class Jvm {

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmn48m",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xlog:disable");

    private final Path home = Path.of(System.getProperty("java.home"));
    private final Path folder;
    private final Path library;
    private final Jars jars;

    Jvm(Path folder) {
        this.folder = folder;
        this.library = unpackedLibrary(folder);
        this.jars = new Jars(folder);
    }

    Path home() {
        return home;
    }

    /** {@return a program on the class path of this process, without an archive} */
    Program untrained(String main) {
        return program(List.of(), System.getProperty("java.class.path"), main);
    }

    /** {@return the same with more on the class path} */
    Program untrained(String main, List<Path> more) {
        String classPath = Stream.concat(
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of),
                        more.stream())
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return program(List.of(), classPath, main);
    }

    /** {@return a program with an archive of what it loads when it is run with these arguments} */
    Program trained(Class<?> main, List<Class<?>> others, String... arguments) {
        List<Class<?>> types = new ArrayList<>(others);
        types.add(0, main);
        String classPath = types.stream()
                .map(jars::holding)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Path archive = folder.resolve(main.getSimpleName() + "-" + System.nanoTime() + ".jsa");
        program(List.of("-XX:ArchiveClassesAtExit=" + archive), classPath, main.getName())
                .with(arguments)
                .run();
        return program(List.of("-XX:SharedArchiveFile=" + archive), classPath, main.getName());
    }

    private Program program(List<String> archive, String classPath, String main) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        command.addAll(OPTIONS);
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(archive);
        command.add("-Dorg.sqlite.lib.path=" + library.getParent());
        command.add("-Dorg.sqlite.lib.name=" + library.getFileName());
        command.addAll(List.of("-cp", classPath, main));
        return new Program(command, folder, Map.of());
    }

    private static Path unpackedLibrary(Path folder) {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(library, resource), folder.resolve(name));
            return folder.resolve(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
