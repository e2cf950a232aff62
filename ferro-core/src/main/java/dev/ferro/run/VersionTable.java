package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.revision.RevisionId;
import dev.ferro.schema.Column;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.VarcharType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The table that holds which revisions a database is at. */
public final class VersionTable {

    private final Dialect dialect;
    private final QualifiedName name;
    private final String quoted;

    public VersionTable(Dialect dialect, QualifiedName name) {
        this.dialect = dialect;
        this.name = name;
        this.quoted = dialect.identifiers().quote(name);
    }

    /** {@return the rows, in order; none if the table is not there} Creates nothing. */
    public List<RevisionId> read(Connection connection) {
        try {
            return select(connection);
        } catch (SQLException e) {
            return isMissing(connection) ? List.of() : readAgain(connection, e);
        }
    }

    /** Another migrator may have created the table just now. */
    private List<RevisionId> readAgain(Connection connection, SQLException first) {
        try {
            return select(connection);
        } catch (SQLException e) {
            throw unreadable(first);
        }
    }

    /** Asking first would cost every command a round trip, and the table is almost always there. */
    private List<RevisionId> select(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT revision FROM " + quoted + " ORDER BY revision")) {
            List<RevisionId> revisions = new ArrayList<>();
            while (rows.next()) {
                revisions.add(new RevisionId(rows.getString(1)));
            }
            return List.copyOf(revisions);
        }
    }

    private boolean isMissing(Connection connection) {
        try {
            return !dialect.reflection().exists(connection, name);
        } catch (SQLException e) {
            return false;
        }
    }

    private FerroException unreadable(SQLException cause) {
        return Problem.of("version-table-unreadable", "The table `" + name + "` cannot be read.")
                .because(cause.getMessage())
                .advise("Check that it is Ferro's own, with a column `revision`, and that the user may read it.")
                .refused()
                .causedBy(cause);
    }

    /** {@return what it is made of} */
    Table definition() {
        return Table.of(
                name,
                List.of(
                        Column.of("revision", new VarcharType(255)).notNull(),
                        new PrimaryKey("pk_" + name.name(), List.of("revision"))));
    }

    /**
     * {@return the statements that turn some rows into others} Each must change exactly one row; where it does not,
     * somebody else has changed the table.
     */
    List<Sql> changes(Collection<RevisionId> before, Collection<RevisionId> after) {
        List<RevisionId> removed =
                before.stream().filter(row -> !after.contains(row)).toList();
        List<RevisionId> added =
                after.stream().filter(row -> !before.contains(row)).toList();
        List<Sql> changes = new ArrayList<>();
        for (int index = 0; index < Math.max(removed.size(), added.size()); index++) {
            if (index >= added.size()) {
                changes.add(delete(removed.get(index)));
            } else if (index >= removed.size()) {
                changes.add(insert(added.get(index)));
            } else {
                changes.add(update(removed.get(index), added.get(index)));
            }
        }
        return changes;
    }

    private Sql update(RevisionId before, RevisionId after) {
        return new Sql(
                "UPDATE " + quoted + " SET revision = ? WHERE revision = ?", List.of(after.value(), before.value()));
    }

    private Sql insert(RevisionId row) {
        return new Sql("INSERT INTO " + quoted + " (revision) VALUES (?)", List.of(row.value()));
    }

    private Sql delete(RevisionId row) {
        return new Sql("DELETE FROM " + quoted + " WHERE revision = ?", List.of(row.value()));
    }

    /** {@return the statement that empties the table, whatever it holds} */
    Sql purge() {
        return new Sql("DELETE FROM " + quoted, List.of());
    }
}
