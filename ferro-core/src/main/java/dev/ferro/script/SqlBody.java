package dev.ferro.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an SQL script does, in the words of one database.
 *
 * @param database the name of the database, or null where there is nothing to say to any
 * @param upgrade what moves it forward
 * @param downgrade what takes that back
 */
public record SqlBody(@Nullable String database, List<Part> upgrade, List<Part> downgrade) {

    /** Left to whoever will write it, for any database. */
    public static final SqlBody EMPTY = new SqlBody(null, List.of(), List.of());

    public SqlBody {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /**
     * Statements that belong together.
     *
     * @param inTransaction whether they run in the transaction of the migration
     * @param comments what a reader must know of them
     * @param statements the statements, without their ends
     */
    public record Part(boolean inTransaction, List<String> comments, List<String> statements) {

        public Part {
            comments = List.copyOf(comments);
            statements = List.copyOf(statements);
        }
    }
}
