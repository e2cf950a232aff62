package dev.ferro.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.cli.Main;
import dev.ferro.cli.Surroundings;
import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/**
 * The examples, migrated by Ferro on one database and by scripts for the database's own client on another: after each step,
 * forward and back, both hold the same tables, rows and versions.
 */
@Tag("slow")
@ParameterizedClass
@EachDatabase
class ScriptsByClientsTest {

    @Parameter
    private TestDatabases kind;

    @TempDir
    private Path folder;

    private TestDatabase online;
    private TestDatabase offline;

    @BeforeEach
    void openDatabases() {
        online = kind.create();
        offline = kind.create();
    }

    @AfterEach
    void closeDatabases() {
        online.close();
        offline.close();
    }

    @Test
    void the_shop_goes_all_the_way_and_back_with_rows_in_its_tables() throws IOException, SQLException {
        Shop shop = new Shop(folder);
        List<String> revisions = shop.writeHistory(kind);
        assertThat(revisions).hasSize(16);
        step(true, "base", revisions.get(0));
        shop.insertRows(online);
        shop.insertRows(offline);
        for (int at = 1; at < revisions.size(); at++) {
            step(true, revisions.get(at - 1), revisions.get(at));
        }
        assertThat(everything(offline)).contains("customers").contains("Ann");
        for (int at = revisions.size() - 1; at > 0; at--) {
            step(false, revisions.get(at), revisions.get(at - 1));
        }
        step(false, revisions.get(0), "base");
        assertThat(CatalogDump.of(offline.connect())).isEmpty();
        playSql("upgrade", "base:head");
        ferro("--url", online.url(), "upgrade", "head");
        assertSame("base:head");
    }

    @Test
    void the_blog_of_the_tour_does_too() throws IOException, SQLException {
        ferro("tour", folder.resolve("blog").toString());
        folder = folder.resolve("blog");
        if (kind != TestDatabases.SQLITE) {
            writeAgain();
        }
        playSql("upgrade", "base:head");
        ferro("--url", online.url(), "upgrade", "head");
        assertSame("base:head");
        playSql("downgrade", "head:head-1");
        ferro("--url", online.url(), "downgrade", "-1", "--yes");
        assertSame("head:head-1");
        playSql("downgrade", "current:base");
        ferro("--url", online.url(), "downgrade", "base", "--yes");
        assertSame("current:base");
        playSql("stamp", "base:head");
        ferro("--url", online.url(), "stamp", "head");
        assertSame("stamped");
    }

    /** The tour's scripts were written for SQLite, which has no types for enums. */
    private void writeAgain() throws IOException {
        Path versions = folder.resolve("migrations/versions");
        for (String script : Objects.requireNonNull(versions.toFile().list())) {
            Files.delete(versions.resolve(script));
        }
        try (TestDatabase scratch = kind.create()) {
            ferro("--url", scratch.url(), "revision", "--autogenerate", "-m", "Initial schema");
            ferro("--url", scratch.url(), "upgrade", "head");
            ferro("revision", "-m", "Nothing");
        }
    }

    private void step(boolean forward, String before, String after) throws SQLException {
        String command = forward ? "upgrade" : "downgrade";
        playSql(command, before + ":" + after);
        List<String> words = new ArrayList<>(List.of("--url", online.url(), command, after));
        if (!forward) {
            words.add("--yes");
        }
        ferro(words.toArray(String[]::new));
        assertSame(command + " to " + after);
    }

    private void playSql(String command, String range) {
        String script = ferro("--url", offline.url(), command, range, "--sql", "--verbose");
        DatabaseClient.Outcome outcome = DatabaseClient.run(offline, script);
        assertThat(outcome.exitCode())
                .as(() -> outcome.output() + "\n" + script)
                .isZero();
    }

    private void assertSame(String step) throws SQLException {
        assertThat(everything(offline)).as(step).isEqualTo(everything(online));
    }

    /** {@return the catalogue, the rows of every table but the ledger, and the version rows} */
    private static String everything(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            StringBuilder all = new StringBuilder(CatalogDump.of(connection));
            for (String table : tables(connection)) {
                all.append('\n').append(table).append(rows(connection, table));
            }
            return all.toString();
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        TreeSet<String> tables = new TreeSet<>();
        DatabaseMetaData catalogue = connection.getMetaData();
        boolean upper = catalogue.storesUpperCaseIdentifiers();
        String schema = connection.getSchema() == null ? null : upper ? "PUBLIC" : "public";
        try (ResultSet found = catalogue.getTables(connection.getCatalog(), schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                if (!found.getString("TABLE_NAME").equalsIgnoreCase("ferro_ledger")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static Set<String> rows(Connection connection, String table) throws SQLException {
        TreeSet<String> rows = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + quoted(connection, table))) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                TreeSet<String> row = new TreeSet<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getMetaData().getColumnName(column) + "=" + found.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        String mark = connection.getMetaData().getIdentifierQuoteString();
        return mark + name + mark;
    }

    private String ferro(String... words) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(answer, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(progress, true, StandardCharsets.UTF_8);
        int exitCode = Main.run(new Surroundings(folder, Map.of(), out, err, null), words);
        assertThat(exitCode)
                .as(() -> String.join(" ", words) + "\n" + answer.toString(StandardCharsets.UTF_8)
                        + progress.toString(StandardCharsets.UTF_8))
                .isZero();
        return answer.toString(StandardCharsets.UTF_8);
    }
}
