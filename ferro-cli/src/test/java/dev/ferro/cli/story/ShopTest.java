package dev.ferro.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.cli.Main;
import dev.ferro.cli.Surroundings;
import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shop: every mapping at once, then fifteen changes with rows in the tables, and all the way back. */
@Tag("slow")
class ShopTest {

    private static final Path SHOP =
            Path.of(System.getProperty("ferro.root", "..")).resolve("examples/shop");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_first_migration_applies_converges_and_goes_back_to_nothing(TestDatabases kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            start(database);
            String applied = dump(database);
            ferro(0, "check");

            ferro(0, "downgrade", "base", "--yes");
            assertThat(dump(database)).isEqualTo("");

            ferro(0, "upgrade", "head");
            assertThat(dump(database)).isEqualTo(applied);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fifteen_changes_apply_with_rows_present_and_unwind(TestDatabases kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            start(database);
            insertRows(database);
            List<String> dumps = new ArrayList<>();
            List<Path> changes = changes();
            assertThat(changes).hasSize(15);
            for (Path change : changes) {
                dumps.add(dump(database));
                apply(change);
                ferro(3, "check");
                ferro(
                        0,
                        "revision",
                        "--autogenerate",
                        "-m",
                        change.getFileName().toString());
                ferro(0, "upgrade", "head");
                ferro(0, "check");
                assertThat(customers(database)).as("customers after %s", change).isEqualTo(2);
            }
            for (int at = dumps.size() - 1; at >= 0; at--) {
                ferro(0, "downgrade", "-1", "--yes");
                assertThat(dump(database))
                        .as("after going back over %s", changes.get(at))
                        .isEqualTo(dumps.get(at));
                assertThat(customers(database)).isEqualTo(2);
            }
            ferro(0, "upgrade", "head");
            ferro(0, "check");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_fifteen_changes_squashed_do_the_same_with_rows_present_and_unwind(TestDatabases kind) throws Exception {
        try (TestDatabase database = kind.create();
                TestDatabase other = kind.create()) {
            start(database);
            insertRows(database);
            String before = dump(database);
            generateAll();
            ferro(0, "squash", "base+2:head", "-m", "All changes", "--rev-id", "5ba5ba5ba5ba");

            ferro(0, "upgrade", "base+1", "--url", other.url());
            insertRows(other);
            ferro(0, "upgrade", "head", "--url", other.url());

            assertThat(dump(other)).isEqualTo(dump(database));
            assertThat(rows(other)).isEqualTo(rows(database));
            ferro(0, "check", "--url", other.url());
            for (TestDatabase each : List.of(database, other)) {
                ferro(0, "downgrade", "-1", "--yes", "--url", each.url());
                assertThat(dump(each)).isEqualTo(before);
                assertThat(customers(each)).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_whole_history_squashed_makes_the_same_database(TestDatabases kind) throws Exception {
        try (TestDatabase database = kind.create();
                TestDatabase other = kind.create()) {
            start(database);
            generateAll();
            ferro(0, "squash", "base:head", "--rev-id", "5ba5ba5ba5ba");

            ferro(0, "upgrade", "head", "--url", other.url());

            assertThat(dump(other)).isEqualTo(dump(database));
            ferro(0, "check", "--url", other.url());
            ferro(0, "check");
            ferro(0, "downgrade", "base", "--yes", "--url", other.url());
            ferro(0, "downgrade", "base", "--yes");
            assertThat(dump(other)).isEqualTo(dump(database)).isEqualTo("");
        }
    }

    private void generateAll() throws IOException {
        for (Path change : changes()) {
            apply(change);
            ferro(0, "revision", "--autogenerate", "-m", change.getFileName().toString());
            ferro(0, "upgrade", "head");
        }
    }

    /** {@return all rows but those of Ferro's own tables} */
    private static Map<String, List<String>> rows(TestDatabase database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                List<String> found = new ArrayList<>();
                try (ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
                    while (result.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                            row.append(result.getString(column)).append('|');
                        }
                        found.add(row.toString());
                    }
                }
                found.sort(null);
                rows.put(table, found);
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.startsWith("ferro_")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private void start(TestDatabase database) throws IOException {
        copy(SHOP.resolve("src"), folder.resolve("src"));
        ferro(0, "init", "--url", database.url(), "--package", "com.acme.shop");
        ferro(0, "revision", "--autogenerate", "-m", "Initial schema");
        ferro(0, "upgrade", "head");
    }

    private void apply(Path change) throws IOException {
        Path models = folder.resolve("src/main/java/com/acme/shop");
        Path removed = change.resolve("removed.txt");
        if (Files.exists(removed)) {
            for (String file : Files.readAllLines(removed)) {
                Files.delete(models.resolve(file));
            }
        }
        copy(change, models);
    }

    private static List<Path> changes() throws IOException {
        try (Stream<Path> folders = Files.list(SHOP.resolve("changes"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(source)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(file));
        }
    }

    private static void insertRows(TestDatabase database) throws IOException, SQLException {
        String sql = Files.readString(SHOP.resolve("rows.sql"));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String insert : sql.split(";\n")) {
                statement.execute(insert);
            }
        }
    }

    private static int customers(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM customers JOIN customer_friends ON TRUE")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String dump(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogDump.of(connection);
        }
    }

    private void ferro(int expected, String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exitCode = Main.run(new Surroundings(folder, Map.of(), out, out, null), words);
        assertThat(exitCode)
                .as("ferro %s printed%n%s", String.join(" ", words), bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }
}
