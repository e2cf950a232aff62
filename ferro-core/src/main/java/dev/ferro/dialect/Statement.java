package dev.ferro.dialect;

import dev.ferro.operation.ConnectionWork;
import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is sent to a database. */
public sealed interface Statement permits Statement.Sql, Statement.Work, Statement.Verification, Statement.Backfill {

    <R> R accept(Visitor<R> visitor);

    static Sql sql(String text) {
        return new Sql(text, List.of());
    }

    /**
     * An SQL statement.
     *
     * @param text the statement, without a semicolon at its end
     * @param parameters the values to bind; where there are none the text is sent as it is
     */
    record Sql(String text, List<@Nullable Object> parameters) implements Statement {

        public Sql {
            parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sql(this);
        }
    }

    /**
     * Java code of a migration.
     *
     * @param description what it does
     * @param work the code
     */
    record Work(String description, ConnectionWork work) implements Statement {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.work(this);
        }
    }

    /**
     * A query that must return no row.
     *
     * @param query the query
     * @param violation what a returned row means
     */
    record Verification(String query, String violation) implements Statement {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verification(this);
        }
    }

    /**
     * Rows to be filled in, a range of the table's primary key at a time.
     *
     * @param operation what to fill in
     * @param table the table, as it is found in the catalogue
     * @param name the table, as SQL says it
     */
    record Backfill(dev.ferro.operation.Backfill operation, QualifiedName table, String name) implements Statement {

        /** {@return the beginning of a statement, up to its condition} */
        String update() {
            return "UPDATE " + name + " SET " + operation.assignments();
        }

        /** {@return the statement that does it all at once} */
        public Sql whole() {
            return Statement.sql(update() + " WHERE " + operation.condition());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.backfill(this);
        }
    }

    /**
     * Answers that depend on the kind of a statement.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        R sql(Sql sql);

        R work(Work work);

        R verification(Verification verification);

        R backfill(Backfill backfill);
    }
}
