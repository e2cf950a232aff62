package dev.ferro.cli.story;

import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.CompiledClass;
import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import dev.ferro.script.Migration;
import dev.ferro.script.RecordedMigration;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of an operation: an example, what it needs to be there, and the SQL it becomes.
 *
 * @param file the page
 * @param given the operations that prepare the example
 * @param example the operations of the example
 */
record OperationPage(Path file, List<Operation> given, List<Operation> example) {

    static OperationPage read(Path file) throws IOException {
        List<Block> blocks = Block.of(Files.readAllLines(file));
        return new OperationPage(file, record(blocks, true), record(blocks, false));
    }

    private static List<Operation> record(List<Block> blocks, boolean hidden) {
        String body = blocks.stream()
                .filter(block -> block.kind().equals("java") && block.hidden() == hidden)
                .map(Block::text)
                .collect(Collectors.joining());
        return RecordedMigration.of(RevisionId.random(), compile(body), "").upgrade();
    }

    private static Migration compile(String body) {
        String source = """
                import static dev.ferro.script.Ddl.%s;
                import dev.ferro.operation.CustomOperation;
                import dev.ferro.operation.Operation;
                import dev.ferro.schema.Identity;
                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;
                public final class Example implements Migration {
                    public void upgrade(Operations op) {
                        %s
                    }
                    public void downgrade(Operations op) {}
                }
                """.formatted("*", body);
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        List<CompiledClass> classes =
                new JavaCompilation(classPath).compile(List.of(new JavaSource(Path.of("Example.java"), source)));
        return new Loader().instance(classes);
    }

    /** {@return whether the page shows the example for this database} */
    boolean isAbout(String database) throws IOException {
        Matcher only = Pattern.compile("<!-- only (.*) -->").matcher(Files.readString(file));
        return !only.find() || List.of(only.group(1).split(" ")).contains(database);
    }

    /** {@return the SQL that the page shows for a database} */
    String shown(String database) throws IOException {
        return Block.of(Files.readAllLines(file)).stream()
                .filter(block -> block.kind().equals("sql") && block.argument().equals(database))
                .map(Block::text)
                .collect(Collectors.joining());
    }

    void show(String database, String title, String sql) throws IOException {
        String text = Files.readString(file);
        String block = "```sql " + database + "\n" + sql + "```\n";
        Pattern present = Pattern.compile("```sql " + database + "\n.*?```\n", Pattern.DOTALL);
        Matcher matcher = present.matcher(text);
        String updated = matcher.find()
                ? matcher.replaceFirst(Matcher.quoteReplacement(block))
                : text.stripTrailing() + "\n\nOn " + title + ":\n\n" + block;
        Files.writeString(file, updated);
    }

    private static final class Loader extends ClassLoader {

        private Loader() {
            super(OperationPage.class.getClassLoader());
        }

        private Migration instance(List<CompiledClass> classes) {
            try {
                for (CompiledClass compiled : classes) {
                    defineClass(compiled.name(), compiled.bytes(), 0, compiled.bytes().length);
                }
                return (Migration) loadClass("Example").getConstructor().newInstance();
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
