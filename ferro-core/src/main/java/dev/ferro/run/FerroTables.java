package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Backfill;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Work;
import dev.ferro.dialect.Step;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.Operation;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ferro's own two tables. */
final class FerroTables {

    private final Dialect dialect;
    private final VersionTable version;
    private final Ledger ledger;

    FerroTables(Dialect dialect, MigratorSettings settings) {
        this.dialect = dialect;
        this.version = new VersionTable(dialect, settings.versionTable());
        this.ledger = new Ledger(dialect, settings);
    }

    VersionTable version() {
        return version;
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * {@return the statement that ends a transaction of a migration which is sent with others, or empty where it leads to no
     * row of its own}
     */
    Optional<String> entry(PlannedMigration migration, int statements, @Nullable String wayBack) {
        return migration.after().stream()
                .filter(row -> !migration.before().contains(row))
                .findFirst()
                .map(row -> ledger.entry(migration, statements, wayBack, version, row));
    }

    /** {@return the statement that creates the schema of both, where they have one of their own} */
    Optional<Sql> schemaCreation() {
        return Optional.ofNullable(version.definition().name().schema())
                .map(schema -> Statement.sql(
                        "CREATE SCHEMA IF NOT EXISTS " + dialect.identifiers().quote(schema)));
    }

    /** {@return the statements that create both tables where they are not there yet} */
    List<Sql> creation() {
        return Stream.of(version.definition(), ledger.definition())
                .flatMap(this::creation)
                .toList();
    }

    /** The dialect writes them as it writes every table, but they may be there already. */
    private Stream<Sql> creation(Table table) {
        List<Operation> create = List.of(new CreateTable(table));
        return dialect.ddl().compile(create, SchemaView.of(Schema.EMPTY)).stream()
                .map(Step::statements)
                .flatMap(List::stream)
                .flatMap(statement -> statement.accept(new SqlOnly()))
                .map(sql -> Statement.sql(sql.text().replaceFirst("^CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ")));
    }

    /** Leaves out the checks, for a new table has no rows. */
    private static final class SqlOnly implements Statement.Visitor<Stream<Sql>> {

        @Override
        public Stream<Sql> sql(Sql sql) {
            return Stream.of(sql);
        }

        @Override
        public Stream<Sql> work(Work work) {
            return Stream.empty();
        }

        @Override
        public Stream<Sql> verification(Verification verification) {
            return Stream.empty();
        }

        @Override
        public Stream<Sql> backfill(Backfill backfill) {
            return Stream.empty();
        }
    }
}
