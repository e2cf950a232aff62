package dev.ferro.testing;

import dev.ferro.operation.Definition;
import dev.ferro.operation.StoredFunction;
import dev.ferro.operation.Trigger;
import dev.ferro.schema.QualifiedName;

/** Functions and triggers in the words of each database, with semicolons and quotes in them. */
public final class ProgramSql {

    /** Adds one to a number. */
    public static final Definition ADD_ONE = Definition.UNKNOWN
            .on("postgresql", """
                    CREATE FUNCTION add_one(i integer) RETURNS integer LANGUAGE plpgsql AS $body$
                    BEGIN
                        -- one; and no more
                        RETURN i + 1;
                    END;
                    $body$""")
            .on("h2", "CREATE ALIAS add_one AS $$ int addOne(int i) { return i + 1; } $$")
            .on("mariadb", addition(1))
            .on("mysql", addition(1));

    /** Adds two. */
    public static final Definition ADD_TWO = Definition.UNKNOWN
            .on("postgresql", """
                    CREATE FUNCTION add_one(i integer) RETURNS integer LANGUAGE plpgsql AS $body$
                    BEGIN
                        RETURN i + 2;
                    END;
                    $body$""")
            .on("h2", "CREATE ALIAS add_one AS $$ int addTwo(int i) { return i + 2; } $$")
            .on("mariadb", addition(2))
            .on("mysql", addition(2));

    /** What PostgreSQL's trigger calls. */
    public static final StoredFunction NOTE_FUNCTION =
            new StoredFunction(QualifiedName.of("note_change"), "", Definition.UNKNOWN.on("postgresql", """
                    CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        NEW.notes := 'was; ' || OLD.name;
                        RETURN NEW;
                    END $$"""));

    private ProgramSql() {}

    /** MySQL's binary log takes a function only if it says that it is deterministic, or reads and writes no table. */
    private static String addition(int number) {
        return """
                CREATE FUNCTION add_one(i integer) RETURNS integer DETERMINISTIC NO SQL
                BEGIN
                    -- it's a number; and no more
                    RETURN i + %d;
                END""".formatted(number);
    }

    /** The row is changed before it is written; no trigger can name the columns that it waits for. */
    private static String noteBefore(String table) {
        return """
                CREATE TRIGGER note_change BEFORE UPDATE ON %s FOR EACH ROW
                BEGIN
                    -- it's "noted"; here
                    SET NEW.notes = CONCAT('was; ', OLD.name);
                    IF NEW.name = '' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no name'; END IF;
                END""".formatted(table);
    }

    /** {@return a trigger that notes the former name in a table with the columns id, name, born, notes} */
    public static Trigger noteChange(String table) {
        return new Trigger(
                "note_change",
                QualifiedName.of(table),
                Definition.UNKNOWN
                        .on(
                                "postgresql",
                                "CREATE TRIGGER note_change BEFORE UPDATE OF name ON " + table
                                        + " FOR EACH ROW EXECUTE FUNCTION note_change()")
                        .on("sqlite", """
                        CREATE TRIGGER note_change AFTER UPDATE OF name ON %s
                        BEGIN
                            -- it's "noted"; here
                            UPDATE %s SET notes = 'was; ' || OLD.name WHERE id = NEW.id;
                            SELECT CASE WHEN NEW.name = '' THEN RAISE(ABORT, 'no name') END;
                        END""".formatted(table, table))
                        .on("h2", """
                        CREATE TRIGGER note_change BEFORE UPDATE ON %s FOR EACH ROW AS $$
                        org.h2.api.Trigger create() {
                            return new org.h2.api.Trigger() {
                                public void fire(java.sql.Connection connection, Object[] before, Object[] after) {
                                    after[3] = "was; " + before[1];
                                }
                            };
                        } $$""".formatted(table))
                        .on("mariadb", noteBefore(table))
                        .on("mysql", noteBefore(table)));
    }
}
