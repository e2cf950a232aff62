package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.KeyRanges;
import dev.ferro.dialect.Statement.Backfill;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Fills in rows, a range of the primary key at a time, each in a transaction of its own.
 *
 * <p>Others may write meanwhile. What they add behind the range at work is found by going through the table again, until
 * that fills less than a range.
 */
final class Backfilling {

    /** In a moment between two statements others may have added a row; hardly so many times. */
    private static final int ATTEMPTS = 5;

    private final Workplace workplace;
    private final Backfill backfill;
    private final LongConsumer filled;
    private final KeyRanges ranges;
    private long total;

    /** @param filled hears how many rows have been filled by now */
    Backfilling(Workplace workplace, Backfill backfill, LongConsumer filled) {
        this.workplace = workplace;
        this.backfill = backfill;
        this.filled = filled;
        this.ranges = new KeyRanges(
                backfill,
                key(workplace.view()).columns().stream()
                        .map(workplace.session().dialect().identifiers()::quote)
                        .toList());
    }

    private PrimaryKey key(LiveView view) {
        Optional<Table> table = view.table(backfill.table());
        if (table.isEmpty()) {
            throw Problem.of("backfill-without-table", "There is no table " + named() + " to be filled.")
                    .advise("Create it in an operation before, or mend the name.")
                    .refused();
        }
        PrimaryKey key = table.get().primaryKey();
        if (key == null) {
            throw Problem.of("backfill-without-key", "Table " + named() + " has no primary key.")
                    .because("a backfill goes through a table by ranges of its primary key")
                    .advise("Give it one, or update all rows at once by `op.execute(…)`.")
                    .refused();
        }
        return key;
    }

    private String named() {
        return "`" + backfill.operation().table() + "`";
    }

    /** The statements of a backfill have parameters of their own. */
    void run() throws SQLException {
        new Placeholders(backfill.whole().text(), dialect()).check(0);
        while (passThrough() >= backfill.operation().rows()) {
            // what others have added meanwhile
        }
        workplace.session().rest();
    }

    /** {@return how many rows it has filled} */
    private long passThrough() throws SQLException {
        long before = total;
        List<Object> end = List.of();
        do {
            end = fill(end);
            filled.accept(total);
        } while (!end.isEmpty());
        return total - before;
    }

    /** {@return the key that the filled range ends with; empty if nothing comes after it} */
    private List<Object> fill(List<Object> before) throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            workplace.lock().begin();
            List<Object> end = end(before);
            List<Object> values = ranges.parameters(before, end);
            long rows = update(ranges.update(before.isEmpty(), end.isEmpty()), values);
            if (first(ranges.unfilled(before.isEmpty(), end.isEmpty()), values).isEmpty()) {
                workplace.session().commit();
                total += rows;
                return end;
            }
            workplace.session().rollback();
        }
        throw endless();
    }

    /** A key that holds NULL, as SQLite lets some, cannot be compared; what comes then is filled at once. */
    private List<Object> end(List<Object> before) throws SQLException {
        List<@Nullable Object> row = first(ranges.end(before.isEmpty()), ranges.parameters(before, List.of()));
        List<Object> end = new ArrayList<>();
        for (Object value : row) {
            if (value == null) {
                return List.of();
            }
            end.add(value);
        }
        if (!end.isEmpty() && end.equals(before)) {
            throw Problem.of(
                            "backfill-without-progress",
                            "The primary key of " + named() + " cannot be counted through.")
                    .because("the database finds the key " + end + " again where those after it are asked for")
                    .advise("Update the rows by `op.execute(…)`.")
                    .refused();
        }
        return end;
    }

    private FerroException endless() {
        return Problem.of("backfill-endless", "A row of " + named() + " that has been filled is still to be filled.")
                .because("`" + backfill.operation().assignments() + "` leaves rows of which `"
                        + backfill.operation().condition() + "` holds")
                .advise(
                        "Write a condition that no row fulfils any more when it has been filled, such as `column IS NULL`:"
                                + " by that a backfill that broke off knows what is left.")
                .refused();
    }

    private long update(String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** {@return the first row; empty if there is none} */
    private List<@Nullable Object> first(String sql, List<Object> values) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            if (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(dialect().execution().key(rows, column));
                }
            }
        }
        return row;
    }

    private PreparedStatement prepared(String sql, List<Object> values) throws SQLException {
        Connection connection = workplace.session().connection();
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setEscapeProcessing(false);
        for (int index = 0; index < values.size(); index++) {
            dialect().execution().bindKey(statement, index + 1, values.get(index));
        }
        return statement;
    }

    private Dialect dialect() {
        return workplace.session().dialect();
    }
}
