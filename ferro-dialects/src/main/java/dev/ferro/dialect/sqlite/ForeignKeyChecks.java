package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Statement;
import dev.ferro.schema.QualifiedName;

/**
 * Looks for foreign keys that a change has broken while they were not enforced.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_foreign_key_check">PRAGMA foreign_key_check</a>
 */
final class ForeignKeyChecks {

    private ForeignKeyChecks() {}

    /** {@return a look at a table's own foreign keys and at those that refer to it} */
    static Statement of(QualifiedName table) {
        String name = SqliteValues.quoted(table.name());
        String query = "SELECT violation.\"table\", violation.rowid, violation.parent"
                + " FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation"
                + " WHERE owner.type = 'table' AND (owner.name = " + name + " COLLATE NOCASE OR " + refersTo(table)
                + ")";
        return new Statement.Verification(
                query,
                "Rows of `" + table + "`, or of a table that refers to it, break a foreign key. `PRAGMA"
                        + " foreign_key_check` lists them.");
    }

    /** {@return a look for tables that still refer to one that has been dropped} */
    static Statement ofDropped(QualifiedName table) {
        String name = SqliteValues.quoted(table.name());
        String query = "SELECT owner.name FROM sqlite_schema AS owner WHERE owner.type = 'table' AND " + refersTo(table)
                + " AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = " + name
                + " COLLATE NOCASE)";
        return new Statement.Verification(
                query, "A table still refers to `" + table + "`, which is dropped. Drop its foreign key first.");
    }

    /** The text is looked at first, since asking for the keys of a thousand tables takes its time. */
    private static String refersTo(QualifiedName table) {
        String name = SqliteValues.quoted(table.name());
        return "instr(lower(owner.sql), lower("
                + SqliteValues.quoted(table.name().replace("\"", "\"\"")) + ")) > 0"
                + " AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key.\"table\" = " + name
                + " COLLATE NOCASE)";
    }
}
