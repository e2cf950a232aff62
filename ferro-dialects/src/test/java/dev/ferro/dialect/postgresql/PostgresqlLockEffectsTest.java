package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.testing.Workbench;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of SQL that a script executes as it is written. */
@Tag("server")
class PostgresqlLockEffectsTest extends OnPostgresql {

    private static final String[] TABLES = {
        "CREATE TABLE owners (id int PRIMARY KEY, name varchar(20))",
        "CREATE TABLE things (id int PRIMARY KEY, owner_id int REFERENCES owners (id) ON DELETE CASCADE, size int, note"
                + " text)",
        "CREATE TABLE notes (id int PRIMARY KEY, owner_id int REFERENCES owners (id))",
        "CREATE INDEX things_size ON things (size)",
        "CREATE VIEW sizes AS SELECT size FROM things",
        "CREATE MATERIALIZED VIEW kept AS SELECT size FROM things",
        "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "CREATE SEQUENCE numbers",
        "INSERT INTO owners VALUES (1, 'a'), (2, 'b')",
        "INSERT INTO things VALUES (1, 1, 10, 'x'), (2, 1, 20, 'y')"
    };

    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO things VALUES (3, 2, 30, 'z')",
            "UPDATE things SET size = size + 1",
            "DELETE FROM owners WHERE id = 2",
            "CREATE TRIGGER t BEFORE UPDATE ON things FOR EACH ROW EXECUTE FUNCTION nothing()",
            "ALTER TABLE things DISABLE TRIGGER t",
            "DROP TRIGGER t ON things",
            "CREATE OR REPLACE VIEW sizes AS SELECT size, id FROM things",
            "DROP VIEW sizes",
            "REFRESH MATERIALIZED VIEW kept",
            "DROP MATERIALIZED VIEW kept",
            "ALTER SEQUENCE numbers INCREMENT BY 2",
            "DROP SEQUENCE numbers",
            "COMMENT ON TABLE things IS 'x'",
            "COMMENT ON COLUMN things.size IS 'x'",
            "ALTER TABLE things ADD CONSTRAINT positive CHECK (size > 0) NOT VALID",
            "ALTER TABLE things VALIDATE CONSTRAINT positive",
            "ALTER TABLE things ALTER COLUMN size TYPE bigint",
            "ALTER TABLE owners ALTER COLUMN name TYPE varchar(40)",
            "ALTER TABLE owners ALTER COLUMN name TYPE varchar(10)",
            "ALTER TABLE owners ALTER COLUMN name TYPE text USING name::text",
            "ALTER TABLE owners ALTER COLUMN id TYPE bigint",
            "ALTER TABLE things ADD COLUMN a double precision DEFAULT random()",
            "ALTER TABLE things ADD COLUMN b timestamptz DEFAULT now()",
            "ALTER TABLE things ADD COLUMN c int NOT NULL DEFAULT 0, ADD COLUMN d int",
            "ALTER TABLE things ADD COLUMN e serial",
            "ALTER TABLE things ADD COLUMN f int REFERENCES owners (id)",
            "ALTER TABLE things ADD CONSTRAINT filled CHECK (note IS NOT NULL)",
            "ALTER TABLE things ALTER COLUMN note SET NOT NULL",
            "ALTER TABLE things ALTER COLUMN note SET STATISTICS 100",
            "ALTER TABLE things ENABLE ROW LEVEL SECURITY",
            "ALTER TABLE things DROP COLUMN f",
            "ALTER TABLE things SET UNLOGGED",
            "DROP INDEX things_size",
            "CREATE TABLE more (id int, owner_id int REFERENCES owners (id))",
            "ANALYZE things",
            "TRUNCATE things",
            "ALTER TABLE things RENAME TO items",
            "SELECT count(*) FROM items",
            "GRANT SELECT ON items TO public",
            "DROP TABLE items");

    @Test
    void each_statement_locks_what_is_said() throws SQLException {
        bench.sql(TABLES);
        PostgresqlLockWitness witness = new PostgresqlLockWitness();
        for (String sql : STATEMENTS) {
            StatementEffect said = new PostgresqlLockEffects().of(sql, SchemaView.of(bench.reflect()));
            assertThat(said.uncertain()).as(sql).isNull();
            witness.run(bench, sql, said);
        }
    }

    /** It waits for a transaction that has written, so that what it holds can be seen. */
    @Test
    void an_index_that_is_built_concurrently_keeps_nobody_from_writing() throws Exception {
        bench.sql(TABLES);
        String sql = "CREATE INDEX CONCURRENTLY things_note ON things (note)";
        ExecutorService background = Executors.newSingleThreadExecutor();
        try (Workbench writer = bench.second();
                Workbench builder = bench.second()) {
            writer.connection().setAutoCommit(false);
            writer.sql("UPDATE things SET size = 0");
            Future<?> built = background.submit(() -> {
                builder.sql(sql);
                return null;
            });
            String held = "SELECT mode FROM pg_locks WHERE relation = 'things'::regclass AND mode <> 'RowExclusiveLock'"
                    + " AND mode <> 'AccessShareLock'";
            while (bench.rows(held).isEmpty() && !built.isDone()) {
                Thread.sleep(10);
            }
            assertThat(bench.rows(held)).containsExactly("ShareUpdateExclusiveLock");
            bench.sql("INSERT INTO things VALUES (9, 1, 10, 'x')");
            writer.connection().commit();
            built.get();
        } finally {
            background.shutdownNow();
        }
        assertThat(new PostgresqlLockEffects()
                        .of(sql, SchemaView.of(bench.reflect()))
                        .locks())
                .extracting(HeldLock::lock)
                .containsExactly("SHARE UPDATE EXCLUSIVE");
    }

    @Test
    void what_is_not_known_is_said_to_be_so() throws SQLException {
        for (String sql : List.of(
                "CALL do_something()",
                "SELECT do_something()",
                "DO $$ BEGIN DROP TABLE things; END $$",
                "DROP TYPE mood CASCADE",
                "ALTER TABLE things SET (fillfactor = 70)",
                "WITH gone AS (DELETE FROM things RETURNING id) SELECT * FROM gone",
                "CREATE TABLE copy AS SELECT do_something()")) {
            StatementEffect said = new PostgresqlLockEffects().of(sql, SchemaView.of(bench.reflect()));
            assertThat(said.uncertain()).as(sql).isNotNull();
        }
    }
}
