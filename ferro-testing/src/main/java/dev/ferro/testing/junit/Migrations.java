package dev.ferro.testing.junit;

import dev.ferro.Problem;
import dev.ferro.command.Project;
import dev.ferro.command.Sandbox;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlStatements;
import dev.ferro.run.Database;
import dev.ferro.run.JdbcAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The history of a project, and an empty scratch database to try it on, which is made when it is first needed: {@code
 * migrations.upgradeTo("1a2b").execute("INSERT …").upgradeTo("head")}, and then a look at {@link #connection()}.
 *
 * <p>JUnit closes it, and the database is dropped, when the test is over.
 */
public final class Migrations implements AutoCloseable {

    private final Project project;
    private @Nullable Sandbox sandbox;
    private @Nullable Connection connection;

    Migrations(ProjectChoice choice) {
        project = choice.open();
    }

    Project project() {
        return project;
    }

    /** Moves the database forward to a target: {@code head}, {@code 1a2b3c4d5e6f}, {@code +1}. */
    public Migrations upgradeTo(String target) {
        sandbox().upgrade(target);
        return this;
    }

    /** Moves the database back to a target: {@code base}, {@code 1a2b3c4d5e6f}, {@code -1}. */
    public Migrations downgradeTo(String target) {
        sandbox().downgrade(target);
        return this;
    }

    /**
     * Runs statements, each of which is committed by itself, unless the connection has been told otherwise.
     *
     * @param sql the statements, with semicolons between them
     */
    public Migrations execute(String sql) {
        Database database = sandbox().database();
        List<SqlStatements.Statement> statements =
                SqlStatements.of(SqlPieces.of(sql, database.dialect().client().quoting()), 1);
        try (Statement statement = connection().createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlStatements.Statement each : statements) {
                execute(statement, each);
            }
            return this;
        } catch (SQLException e) {
            throw refused("", e);
        }
    }

    private static void execute(Statement statement, SqlStatements.Statement each) {
        try {
            statement.execute(each.text());
        } catch (SQLException e) {
            throw refused(each.text(), e);
        }
    }

    private static RuntimeException refused(String sql, SQLException cause) {
        return Problem.of("test-statement-failed", "The database does not run a statement of the test.")
                .at(sql)
                .because(cause.getMessage())
                .advise("Mend the statement: it must suit the revision that the database is at.")
                .refused()
                .causedBy(cause);
    }

    /** {@return a connection to the database, the same each time, in auto-commit mode; it is closed with the test} */
    public Connection connection() {
        Connection known = connection;
        if (known == null) {
            known = sandbox().database().connectPlainly();
            connection = known;
        }
        return known;
    }

    /** {@return what gives further connections, which the test closes} */
    public DataSource dataSource() {
        return new PlainDataSource(sandbox().database());
    }

    /** {@return what to connect with} */
    public JdbcAddress address() {
        return sandbox().database().url().jdbcAddress();
    }

    List<String> differencesFromModels() {
        return sandbox().differencesFromModels();
    }

    private Sandbox sandbox() {
        Sandbox known = sandbox;
        if (known == null) {
            known = Sandbox.empty(project);
            sandbox = known;
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        Connection open = connection;
        Sandbox made = sandbox;
        try (project) {
            try {
                if (open != null) {
                    open.close();
                }
            } finally {
                if (made != null) {
                    made.close();
                }
            }
        }
    }
}
