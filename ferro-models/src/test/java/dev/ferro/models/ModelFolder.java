package dev.ferro.models;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.annotations.Model;
import dev.ferro.schema.Table;
import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with sources and classes of models, and what reading them comes to. */
abstract class ModelFolder {

    @TempDir
    Path folder;

    Path classes;
    Path sources;

    @BeforeEach
    void make_folders() throws IOException {
        classes = Files.createDirectories(folder.resolve("target/classes"));
        sources = Files.createDirectories(folder.resolve("src"));
    }

    static JavaSource source(String packageName, String name, String text) {
        String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n";
        return new JavaSource(
                Path.of(name + ".java"), head + "import dev.ferro.annotations.*;\nimport acme.*;\n" + text);
    }

    static JavaSource model(String packageName, String name, String fields) {
        return source(
                packageName,
                name,
                "@Model public record " + name + "(@Field(primaryKey = true) int id" + fields + ") {}");
    }

    static JavaSource nullable() {
        return new JavaSource(Path.of("Nullable.java"), """
                package acme;
                import java.lang.annotation.ElementType;
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;
                import java.lang.annotation.Target;
                @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.TYPE_USE) public @interface Nullable {}
                """);
    }

    void compile(JavaSource... files) {
        List<Path> classPath = Stream.of(Model.class, NullMarked.class)
                .map(ModelSourceTest::origin)
                .toList();
        new JavaCompilation(classPath)
                .compileTo(
                        classes,
                        Stream.concat(Stream.of(nullable()), Stream.of(files)).toList());
    }

    static Path origin(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    Path write(String name, String text) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static ModelSchema read(List<String> packages, List<Path> classPath, List<Path> sources) {
        return ModelReader.read(
                new ModelSource(packages, classPath, sources), new ModelSettings(true, KnownDatabase.POSTGRESQL));
    }

    static List<String> tables(ModelSchema read) {
        return read.schema().tables().stream()
                .map(Table::name)
                .map(Object::toString)
                .toList();
    }

    String problems(List<String> packages, List<Path> classPath, List<Path> folders) {
        return catchThrowableOfType(FerroException.class, () -> read(packages, classPath, folders))
                .getMessage()
                .replace(folder.toString(), "FOLDER");
    }
}
