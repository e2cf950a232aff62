package dev.ferro.cli;

import dev.ferro.cli.story.Shop;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.Schema;
import dev.ferro.testing.RandomSchemas;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.h2.api.Trigger;

/** Databases that were there before Ferro was, and what they hold. */
final class OldDatabase {

    private OldDatabase() {}

    /** {@return a bench whose database holds what a file of statements creates, and whose project has no models yet} */
    static Workbench fromFile(TestDatabases kind, String name) {
        Workbench bench = Workbench.on(kind);
        bench.execute(statements(name));
        return bench;
    }

    /** {@return a bench whose database holds a random schema} */
    static Workbench random(TestDatabases kind, long seed) throws SQLException {
        return random(kind, seed, 0);
    }

    /** {@return the same with some tables more} */
    static Workbench random(TestDatabases kind, long seed, int more) throws SQLException {
        Workbench bench = Workbench.on(kind);
        Schema schema = new RandomSchemas(seed, kind.profile()).next(more);
        try (dev.ferro.testing.Workbench creator = dev.ferro.testing.Workbench.open(
                        bench.database(), dialect(bench.url()))
                .second()) {
            creator.create(schema);
        }
        return bench;
    }

    /** {@return a bench whose database holds what the models of an example describe, and whose project has none any more} */
    static Workbench example(TestDatabases kind, String name, String packageName) throws IOException {
        Workbench bench = Workbench.on(kind);
        Path sources = Path.of(System.getProperty("ferro.root", "..")).resolve("examples/" + name + "/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bench.write("src/main/java/" + sources.relativize(file), Files.readString(file));
            }
        }
        Shop.fit(bench.url(), bench.folder());
        bench.done("init", "--url", bench.url(), "--package", packageName);
        bench.done("revision", "--autogenerate", "-m", "Initial schema");
        bench.done("upgrade", "head");
        try (Stream<Path> files = Files.walk(bench.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(bench.folder())) {
                    Files.delete(file);
                }
            }
        }
        bench.execute("DROP TABLE ferro_version", "DROP TABLE ferro_ledger");
        return bench;
    }

    /** {@return the seeds that a law is tried with} */
    static LongStream seeds(long start, int count) {
        long first = Long.getLong("ferro.laws.seed", start);
        return LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", count));
    }

    /** Sets Ferro up beside the database, looking at every schema that is in it. */
    static void init(Workbench bench) throws SQLException {
        bench.done("init", "--url", bench.url());
        List<String> schemas = schema(bench).namespaces();
        if (!schemas.isEmpty()) {
            String names = "\"" + String.join("\", \"", schemas) + "\"";
            bench.write("ferro.toml", bench.read("ferro.toml") + "\n[filter]\nschemas = [" + names + "]\n");
        }
    }

    /** {@return all that a database holds, as reflection reads it, without Ferro's own tables} */
    static Schema schema(Workbench bench) throws SQLException {
        try (Connection connection = bench.connect()) {
            return dialect(bench.url())
                    .reflection()
                    .reflect(
                            connection,
                            ReflectionScope.everywhere(name -> !name.name().startsWith("ferro_")));
        }
    }

    static Dialect dialect(String url) {
        for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
            if (dialect.accepts(url)) {
                return dialect;
            }
        }
        throw new IllegalStateException("no dialect for " + url);
    }

    private static String[] statements(String name) {
        try (var file = OldDatabase.class.getResourceAsStream("old/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.strip().split(";\\s*\n\n");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** What H2 calls for each row, and what does nothing. */
    public static final class Nothing implements Trigger {

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            // a trigger of H2 is a class, and the one in the tests need only be there
        }
    }
}
