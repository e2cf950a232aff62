package dev.ferro.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** The shop: every mapping at once, then fifteen changes with rows in the tables, and all the way back. */
@Tag("slow")
class ShopTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EachDatabase
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
    @EachDatabase
    void fifteen_changes_apply_with_rows_present_and_unwind(TestDatabases kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            start(database);
            shop().insertRows(database);
            List<String> dumps = new ArrayList<>();
            List<Path> changes = Shop.changes();
            assertThat(changes).hasSize(15);
            for (Path change : changes) {
                dumps.add(dump(database));
                shop().apply(change);
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
    @EachDatabase
    void the_fifteen_changes_squashed_do_the_same_with_rows_present_and_unwind(TestDatabases kind) throws Exception {
        try (TestDatabase database = kind.create();
                TestDatabase other = kind.create()) {
            start(database);
            shop().insertRows(database);
            String before = dump(database);
            generateAll();
            ferro(0, "squash", "base+2:head", "-m", "All changes", "--rev-id", "5ba5ba5ba5ba");

            ferro(0, "upgrade", "base+1", "--url", other.url());
            shop().insertRows(other);
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
    @EachDatabase
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
        for (Path change : Shop.changes()) {
            shop().apply(change);
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
        DatabaseMetaData catalogue = connection.getMetaData();
        String schema = catalogue.storesUpperCaseIdentifiers() ? "PUBLIC" : null;
        try (ResultSet found = catalogue.getTables(connection.getCatalog(), schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).startsWith("ferro_")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private void start(TestDatabase database) throws IOException {
        shop().init(database.url());
        ferro(0, "revision", "--autogenerate", "-m", "Initial schema");
        ferro(0, "upgrade", "head");
    }

    private Shop shop() {
        return new Shop(folder);
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
        shop().ferro(expected, words);
    }
}
