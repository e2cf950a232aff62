package dev.ferro.dialect;

import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;

/** Takes away the differences between two schemas that are only spelling on one database. */
public interface Normalizer {

    /**
     * {@return the schema as this database keeps it} Types become those it has, what it does not keep is left out, what
     * it adds by itself is added, names of types, defaults and expressions get one spelling. Pure and idempotent: a
     * normalized schema stays as it is.
     */
    Schema normalize(Schema schema);

    /**
     * {@return a table as it was described, without what this database leaves out} What an operation takes along with what
     * it drops, it takes only where it is kept.
     */
    Table kept(Table table);

    /**
     * {@return {@code desired}, already normalized, with those expressions spelled as this database prints them that
     * {@code actual} holds in another spelling} Where texts agree nothing is asked; where they don't, the database is
     * made to print the desired expression without leaving a trace or running it. What it cannot print stays as it is.
     */
    Schema spellLike(Connection connection, Schema desired, Schema actual) throws SQLException;
}
