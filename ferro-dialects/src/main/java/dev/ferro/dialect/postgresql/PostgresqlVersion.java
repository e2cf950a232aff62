package dev.ferro.dialect.postgresql;

import dev.ferro.Problem;
import dev.ferro.dialect.ServerVersion;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A version of PostgreSQL, for what only newer ones have.
 *
 * @param major the version, 15 for 15.3
 */
record PostgresqlVersion(int major) {

    /** What is taken for granted until a server has been asked. */
    static final PostgresqlVersion NEWEST = new PostgresqlVersion(Integer.MAX_VALUE);

    /** 150003 is 15.3: see <a href="https://www.postgresql.org/docs/current/runtime-config-preset.html">Preset Options</a>. */
    private static final int PATCHES = 10_000;

    /** See <a href="https://www.postgresql.org/docs/release/18.0/">the notes on PostgreSQL 18</a>. */
    private static final int VIRTUAL_COLUMNS = 18;

    /** See <a href="https://www.postgresql.org/docs/release/15.0/">the notes on PostgreSQL 15</a>. */
    private static final int NULLS_NOT_DISTINCT = 15;

    /** See <a href="https://www.postgresql.org/docs/release/13.0/">the notes on PostgreSQL 13</a>. */
    private static final int DROP_EXPRESSION = 13;

    /** {@return the version of the server that has executed some settings} It is asked with them, in one turn. */
    static PostgresqlVersion after(List<String> settings, Statement statement) throws SQLException {
        boolean rows = statement.execute(String.join("; ", settings) + "; SHOW server_version_num");
        while (!rows && statement.getUpdateCount() >= 0) {
            rows = statement.getMoreResults();
        }
        if (!rows) {
            throw new SQLException("The server does not tell its version.");
        }
        try (ResultSet row = statement.getResultSet()) {
            row.next();
            return new PostgresqlVersion(row.getInt(1) / PATCHES);
        }
    }

    /** {@return the version, if a server has been asked} */
    Optional<ServerVersion> numbers() {
        return equals(NEWEST) ? Optional.empty() : Optional.of(new ServerVersion(major, 0, 0));
    }

    /** {@return whether a column that was computed can become a plain one and keep its values} */
    boolean dropsExpressions() {
        return major >= DROP_EXPRESSION;
    }

    /** Refuses of a table what this version does not have. */
    void check(Table table) {
        check(table.name(), table.columns());
        table.uniques().forEach(this::check);
        table.indexes().forEach(this::check);
    }

    void check(UniqueConstraint unique) {
        checkNulls("unique constraint `" + unique.name() + "`", unique.nullsDistinct());
    }

    void check(Index index) {
        checkNulls("index `" + index.name() + "`", index.nullsDistinct());
    }

    private void checkNulls(String place, boolean distinct) {
        if (!distinct && major < NULLS_NOT_DISTINCT) {
            throw Problem.of("not-in-database", "PostgreSQL " + major + " has no NULLS NOT DISTINCT.")
                    .at(place)
                    .because("PostgreSQL has it from version " + NULLS_NOT_DISTINCT)
                    .advise("Leave it out, or use a newer PostgreSQL.")
                    .refused();
        }
    }

    /** Refuses columns that this version does not have. */
    void check(QualifiedName table, List<Column> columns) {
        for (Column column : columns) {
            Generated generated = column.generated();
            if (generated != null && !generated.stored() && major < VIRTUAL_COLUMNS) {
                throw Problem.of(
                                "not-in-database",
                                "`" + column.name() + "` of `" + table
                                        + "` is to be computed when it is read, and PostgreSQL " + major
                                        + " has no such columns.")
                        .because("PostgreSQL has virtual generated columns from version " + VIRTUAL_COLUMNS)
                        .advise("Let it be stored, or use a newer PostgreSQL.")
                        .refused();
            }
        }
    }
}
