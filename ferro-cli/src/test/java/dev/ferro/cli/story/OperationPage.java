package dev.ferro.cli.story;

import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.script.JavaSource;
import dev.ferro.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    private static final Path PAGES = GoldenFile.root().resolve("docs/operations");

    /** {@return the pages of all operations, by their names} */
    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList().stream();
        }
    }

    /** {@return the page of a name, such as {@code add-column}} */
    static Path file(String name) {
        return PAGES.resolve(name + ".md");
    }

    static OperationPage read(Path file) throws IOException {
        List<Block> blocks = Block.of(Files.readAllLines(file));
        ScriptClasses classes =
                new ScriptClasses(List.of(source("Given", blocks, true), source("Example", blocks, false)));
        return new OperationPage(
                file,
                classes.recorded("Given").upgrade(),
                classes.recorded("Example").upgrade());
    }

    private static JavaSource source(String name, List<Block> blocks, boolean hidden) {
        String body = blocks.stream()
                .filter(block -> block.kind().equals("java") && block.hidden() == hidden)
                .map(Block::text)
                .collect(Collectors.joining());
        return new JavaSource(Path.of(name + ".java"), """
                import static dev.ferro.script.Ddl.%s;
                import dev.ferro.operation.CustomOperation;
                import dev.ferro.operation.Operation;
                import dev.ferro.schema.Identity;
                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;
                public final class %s implements Migration {
                    public void upgrade(Operations op) {
                        %s
                    }
                    public void downgrade(Operations op) {}
                }
                """.formatted("*", name, body));
    }

    String name() {
        return file.getFileName().toString().replace(".md", "");
    }

    /** {@return what undoes the example, if Ferro knows} */
    Optional<List<Operation>> inverse() {
        return OperationList.inverse(example);
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
}
