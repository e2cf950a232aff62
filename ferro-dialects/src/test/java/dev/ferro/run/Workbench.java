package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.primaryKey;

import dev.ferro.FerroException;
import dev.ferro.dialect.mysql.MysqlDialect;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.RecordedMigration;
import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A database, and a history of hand-made migrations to run on it. */
final class Workbench implements AutoCloseable {

    private final TestDatabase testDatabase;
    private final List<Revision> revisions = new ArrayList<>();
    private final Map<RevisionId, RecordedMigration> migrations = new HashMap<>();
    final List<String> heard = new ArrayList<>();
    MigratorSettings settings = MigratorSettings.defaults();

    Workbench(TestDatabases kind) {
        this(kind.create());
    }

    /** @param testDatabase is closed with the workbench */
    Workbench(TestDatabase testDatabase) {
        this.testDatabase = testDatabase;
    }

    TestDatabase testDatabase() {
        return testDatabase;
    }

    Database database() {
        return Database.of(DatabaseUrl.parse(testDatabase.url()));
    }

    /** {@return an identifier in the quotes of the database} */
    String quoted(String identifier) {
        String mark = String.valueOf(database().dialect().identifiers().quote());
        return mark + identifier.replace(mark, mark + mark) + mark;
    }

    /** {@return a statement that needs no transaction, for a database with a table `users`} */
    String analyze() {
        boolean tablesOnly = database().dialect() instanceof MysqlDialect;
        return tablesOnly ? "ANALYZE TABLE users" : "ANALYZE";
    }

    /** {@return a text as a literal of the database} */
    String literal(String text) {
        return database().dialect().types().literal(text);
    }

    /** Adds a revision on top of the last one. */
    Workbench revision(String id, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        List<RevisionId> parents = revisions.isEmpty()
                ? List.of()
                : List.of(revisions.get(revisions.size() - 1).id());
        return revision(id, parents, upgrade, downgrade);
    }

    Workbench revision(
            String id, List<RevisionId> parents, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        RevisionId name = new RevisionId(id);
        revisions.add(new Revision(name, parents, List.of(), List.of(), null, "step " + id, "R" + id + ".java"));
        migrations.put(name, RecordedMigration.of(name, new Script(upgrade, downgrade), "checksum of " + id));
        return this;
    }

    /** Adds a migration that comes from a script, on top of the last one. */
    Workbench revision(RecordedMigration migration) {
        revision(migration.id().value(), op -> {}, op -> {});
        migrations.put(migration.id(), migration);
        return this;
    }

    /**
     * Adds revisions that each create a table, written as {@code c:a,b^d#label}: c revises a and b, depends on d, and
     * declares a label.
     */
    Workbench tables(String... notations) {
        for (String notation : notations) {
            String id = notation.split("[:^#]", 2)[0];
            revision(
                    id,
                    part(notation, ':').stream().map(RevisionId::new).toList(),
                    op -> op.createTable("t_" + id, column("id", bigint()), primaryKey("pk_t_" + id, "id")),
                    op -> op.dropTable("t_" + id));
            Revision last = revisions.remove(revisions.size() - 1);
            revisions.add(new Revision(
                            last.id(), last.parents(), part(notation, '^'), part(notation, '#'), null, last.message())
                    .at(last.place()));
        }
        return this;
    }

    private static List<String> part(String notation, char mark) {
        int start = notation.indexOf(mark);
        return start < 0
                ? List.of()
                : List.of(notation.substring(start + 1).split("[:^#]", 2)[0].split(","));
    }

    /** Adds a revision that stands for others. */
    Workbench squashed(
            String id,
            String parent,
            List<String> replaced,
            Consumer<Operations> upgrade,
            Consumer<Operations> downgrade) {
        revision(id, List.of(new RevisionId(parent)), upgrade, downgrade);
        Revision last = revisions.remove(revisions.size() - 1);
        revisions.add(last.replacing(replaced.stream().map(RevisionId::new).toList()));
        return this;
    }

    /** Gives a revision another message. */
    Workbench describe(String id, String message) {
        revisions.replaceAll(revision -> revision.id().value().equals(id)
                ? new Revision(revision.id(), revision.parents(), List.of(), List.of(), null, message)
                : revision);
        return this;
    }

    Workbench forget(String id) {
        revisions.removeIf(revision -> revision.id().value().equals(id));
        return this;
    }

    RevisionGraph graph() {
        return RevisionGraph.of(revisions);
    }

    Map<RevisionId, RecordedMigration> migrations() {
        return migrations;
    }

    Migrator migrator() {
        return migrator(new Hearing());
    }

    /** {@return what adds to what was heard} */
    MigrationListener hearing() {
        return new Hearing();
    }

    Migrator migrator(MigrationListener listener) {
        return migrator(database(), listener);
    }

    Migrator migrator(Database database, MigrationListener listener) {
        return new Migrator(Connector.to(database), graph(), ids -> migrations, settings, listener);
    }

    Result upgrade(String target) {
        try (Migrator migrator = migrator()) {
            return migrator.run(migrator.planUpgrade(RevisionTarget.parse(target)));
        }
    }

    Result downgrade(String target) {
        try (Migrator migrator = migrator()) {
            return migrator.run(migrator.planDowngrade(RevisionTarget.parse(target)));
        }
    }

    List<String> rows() {
        try (Migrator migrator = migrator()) {
            return migrator.rows().stream().map(RevisionId::value).toList();
        }
    }

    String catalogue() throws SQLException {
        try (Connection connection = testDatabase.connect()) {
            return CatalogDump.of(connection);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = testDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect() throws SQLException {
        return testDatabase.connect();
    }

    /** {@return the values of a query's rows, each row's joined by a bar} */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = testDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder(String.valueOf(rows.getString(1)));
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append('|').append(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        }
    }

    @Override
    public void close() {
        testDatabase.close();
    }

    private record Script(Consumer<Operations> up, Consumer<Operations> down) implements Migration {

        @Override
        public void upgrade(Operations op) {
            up.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            down.accept(op);
        }
    }

    private final class Hearing implements MigrationListener {

        @Override
        public void planned(int migrations) {}

        @Override
        public void waiting(@Nullable String holder, Duration atMost) {
            heard.add("waiting for " + holder);
        }

        @Override
        public void started(PlannedMigration migration) {
            heard.add("started " + migration.revision().id());
        }

        @Override
        public void statement(PlannedMigration migration, String text) {
            heard.add("statement " + text.lines().findFirst().orElse(""));
        }

        @Override
        public void filled(PlannedMigration migration, long rows) {
            heard.add("filled " + rows);
        }

        @Override
        public void finished(PlannedMigration migration, Duration took) {
            heard.add("finished " + migration.revision().id());
        }

        @Override
        public void failed(PlannedMigration migration, FerroException failure) {
            heard.add("failed " + migration.revision().id());
        }
    }
}
