package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** {@return the rows, to be changed one by one} Refused where one is there twice, as in a table without a key. */
    List<RevisionId> readToChange(Connection connection) {
        List<RevisionId> rows = read(connection);
        Set<RevisionId> met = new LinkedHashSet<>();
        for (RevisionId row : rows) {
            if (!met.add(row)) {
                throw repeated(row, Set.copyOf(rows));
            }
        }
        return rows;
    }

    private static FerroException repeated(RevisionId row, Set<RevisionId> rows) {
        String all = rows.stream().map(RevisionId::value).sorted().collect(Collectors.joining(" "));
        return Problem.of("version-row-repeated", "The version table holds `" + row + "` more than once.")
                .because("it has no primary key, and something else than Ferro has written into it")
                .advise("`ferro stamp --purge " + all + "` writes it once.")
                .refused();
    }

    /** Another migrator may have created the table just now. */
    private List<RevisionId> readAgain(Connection connection, SQLException first) {
        try {
            return select(connection);
        } catch (SQLException e) {
            throw DatabaseErrors.isNoDatabase(first) ? noDatabase(connection, first) : unreadable(first);
        }
    }

    /** Asking first would cost every command a round trip, and the table is almost always there. */
    private List<RevisionId> select(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT revision FROM " + quoted + " ORDER BY revision")) {
            List<RevisionId> revisions = new ArrayList<>();
            while (rows.next()) {
                revisions.add(new RevisionId(Objects.requireNonNullElse(rows.getString(1), "")));
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

    /** SQLite opens any file, and looks into it when it is first asked something. */
    private static FerroException noDatabase(Connection connection, SQLException cause) {
        return DatabaseErrors.noDatabase()
                .at(url(connection))
                .because(cause.getMessage())
                .refused()
                .causedBy(cause);
    }

    private static String url(Connection connection) {
        try {
            return connection.getMetaData().getURL();
        } catch (SQLException unknown) {
            return "its URL";
        }
    }

    private FerroException unreadable(SQLException cause) {
        return Problem.of("version-table-unreadable", "The table `" + name + "` cannot be read.")
                .because(cause.getMessage())
                .advise(
                        DatabaseErrors.advice(cause)
                                .orElse(
                                        "Check that it is Ferro's own, with a column `revision`, and that the user may read it."))
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

    /** {@return the statement that deletes those of some rows that are there} */
    Sql deleteAnyOf(Collection<RevisionId> rows) {
        return new Sql("DELETE FROM " + quoted + " WHERE revision IN (" + literals(rows) + ")", List.of());
    }

    /** {@return the statement that adds a row unless one of others is there} */
    Sql insertUnlessAnyOf(RevisionId row, Collection<RevisionId> others) {
        return new Sql(
                "INSERT INTO " + quoted + " (revision) SELECT " + literals(List.of(row))
                        + " WHERE NOT EXISTS (SELECT 1 FROM " + quoted + " WHERE revision IN (" + literals(others)
                        + "))",
                List.of());
    }

    /** {@return a value that is NULL unless a revision is among the rows} */
    String ifThere(RevisionId row, String literal) {
        return "(SELECT " + literal + " FROM " + quoted + " WHERE revision = " + literals(List.of(row)) + ")";
    }

    /** {@return a check that some revisions are all among the rows} */
    Verification verifyAllOf(Collection<RevisionId> rows, String violation) {
        return verifyRows(rows, List.of(), Optional.empty(), violation);
    }

    /**
     * {@return a check of several things at once}
     *
     * @param rows all of these are rows
     * @param witnesses of each of these sets, one is a row
     * @param absent none of these is a row
     */
    Verification verifyRows(
            Collection<RevisionId> rows,
            List<Set<RevisionId>> witnesses,
            Optional<Set<RevisionId>> absent,
            String violation) {
        List<String> wrong = new ArrayList<>();
        if (!rows.isEmpty()) {
            wrong.add("(SELECT count(*) FROM " + quoted + " WHERE revision IN (" + literals(rows) + ")) <> "
                    + rows.size());
        }
        witnesses.forEach(any -> wrong.add("NOT " + exists(any)));
        absent.ifPresent(any -> wrong.add(exists(any)));
        return new Verification("SELECT 1 WHERE " + String.join(" OR ", wrong), violation);
    }

    /** {@return a check that there are these rows and no others} */
    Verification verifyExactly(Collection<RevisionId> rows, String violation) {
        if (rows.isEmpty()) {
            return verifyEmpty(violation);
        }
        Verification present = verifyAllOf(rows, violation);
        return new Verification(
                present.query() + " OR (SELECT count(*) FROM " + quoted + ") <> " + rows.size(), violation);
    }

    Verification verifyEmpty(String violation) {
        return new Verification("SELECT 1 FROM " + quoted, violation);
    }

    private String exists(Collection<RevisionId> any) {
        return "EXISTS (SELECT 1 FROM " + quoted + " WHERE revision IN (" + literals(any) + "))";
    }

    private String literals(Collection<RevisionId> revisions) {
        return revisions.stream()
                .map(revision -> dialect.types().literal(revision.value()))
                .collect(Collectors.joining(", "));
    }

    /** {@return its name as SQL writes it} */
    String quoted() {
        return quoted;
    }

    /** {@return the statement that empties the table, whatever it holds} */
    Sql purge() {
        return new Sql("DELETE FROM " + quoted, List.of());
    }
}
