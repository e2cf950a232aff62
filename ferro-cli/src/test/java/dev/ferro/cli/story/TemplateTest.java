package dev.ferro.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.command.Project;
import dev.ferro.command.Sandbox;
import dev.ferro.config.ConfigurationFile;
import dev.ferro.dialect.Template;
import dev.ferro.models.ModelSchemas;
import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is made from a template is the one that the shop's history makes. */
@Tag("slow")
class TemplateTest {

    private static final String ROWS = "INSERT INTO ferro_ledger_copy SELECT revision FROM ferro_ledger";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL", "H2"})
    void a_copy_holds_all_that_the_original_held_and_goes_back_as_it_does(TestDatabases kind) throws Exception {
        new Shop(folder).writeHistory(kind);
        try (TestDatabase target = kind.create();
                Project project = project(target);
                Sandbox original = Sandbox.empty(project)) {
            original.upgrade("head");
            fill(original);
            String made = dump(original);
            int rows = rows(original);
            Template template = original.freeze().orElseThrow();
            for (int number = 0; number < 2; number++) {
                try (Sandbox copy = Sandbox.from(template, project)) {
                    assertThat(dump(copy)).isEqualTo(made).contains("customers");
                    assertThat(rows(copy)).isEqualTo(rows).isGreaterThan(10);
                    empty(copy);
                    copy.downgrade("base");
                    assertThat(dump(copy)).isEqualTo("");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void mariadb_and_mysql_have_no_templates(TestDatabases kind) throws Exception {
        try (TestDatabase target = kind.create()) {
            new Shop(folder).init(target.url());
            try (Project project = project(target);
                    Sandbox original = Sandbox.empty(project)) {
                Optional<Template> template = original.freeze();
                assertThat(template).isEmpty();
                original.upgrade("head");
            }
        }
    }

    private Project project(TestDatabase target) {
        ConfigurationFile.Request request =
                new ConfigurationFile.Request(folder, null, null, null, target.url(), Map.of());
        return new Project(ConfigurationFile.read(request).get(0), new ModelSchemas());
    }

    /** A table beside the history has rows, too. */
    private static void fill(Sandbox sandbox) throws SQLException {
        execute(sandbox, "CREATE TABLE ferro_ledger_copy (revision VARCHAR(255))");
        execute(sandbox, ROWS);
    }

    private static void empty(Sandbox sandbox) throws SQLException {
        execute(sandbox, "DROP TABLE ferro_ledger_copy");
    }

    private static void execute(Sandbox sandbox, String sql) throws SQLException {
        try (Connection connection = sandbox.database().connectPlainly();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(Sandbox sandbox) throws SQLException {
        try (Connection connection = sandbox.database().connectPlainly();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ferro_ledger_copy")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String dump(Sandbox sandbox) throws SQLException {
        try (Connection connection = sandbox.database().connectPlainly()) {
            return CatalogDump.of(connection);
        }
    }
}
