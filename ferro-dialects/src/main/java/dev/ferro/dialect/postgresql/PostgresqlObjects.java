package dev.ferro.dialect.postgresql;

import static dev.ferro.dialect.postgresql.PostgresqlLiterals.quoted;
import static dev.ferro.dialect.postgresql.PostgresqlSql.name;

import dev.ferro.dialect.ObjectSql;
import dev.ferro.operation.Extension;
import dev.ferro.operation.MaterializedView;
import dev.ferro.operation.ProgramObject;
import dev.ferro.operation.StoredFunction;
import dev.ferro.operation.Trigger;
import dev.ferro.operation.View;
import java.util.List;
import java.util.regex.Pattern;

/** How PostgreSQL creates, replaces and drops what is a program. */
final class PostgresqlObjects {

    static final ObjectSql SQL = new ObjectSql("postgresql", "PostgreSQL");

    /** The first word of a statement that would not replace what is there. */
    private static final Pattern CREATE = Pattern.compile("(?is)^(\\s*CREATE)\\s+(?=(?:FUNCTION|PROCEDURE)\\b)");

    private PostgresqlObjects() {}

    static String create(ProgramObject object) {
        return object.accept(new Creation());
    }

    static String drop(ProgramObject object) {
        return object.accept(new Dropping());
    }

    static List<String> replace(ProgramObject before, ProgramObject after) {
        return after.accept(new Replacement(before));
    }

    /** Writes the statement that creates an object. */
    private static final class Creation implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "CREATE VIEW " + name(view.name()) + " AS\n" + SQL.text(view, view.query());
        }

        @Override
        public String materializedView(MaterializedView view) {
            return "CREATE MATERIALIZED VIEW " + name(view.name()) + " AS\n" + SQL.text(view, view.query());
        }

        @Override
        public String function(StoredFunction function) {
            return SQL.text(function, function.statement());
        }

        @Override
        public String trigger(Trigger trigger) {
            return SQL.text(trigger, trigger.statement());
        }

        /** An administrator may have made it usable before. */
        @Override
        public String extension(Extension extension) {
            String schema = extension.schema() == null ? "" : " SCHEMA " + name(extension.schema());
            return "CREATE EXTENSION IF NOT EXISTS " + name(extension.name()) + schema;
        }
    }

    /** Writes the statement that drops an object. */
    private static final class Dropping implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "DROP VIEW " + name(view.name());
        }

        @Override
        public String materializedView(MaterializedView view) {
            return "DROP MATERIALIZED VIEW " + name(view.name());
        }

        /** A procedure is a routine, too. */
        @Override
        public String function(StoredFunction function) {
            String arguments = function.arguments() == null ? "" : "(" + function.arguments() + ")";
            return "DROP ROUTINE " + name(function.name()) + arguments;
        }

        @Override
        public String trigger(Trigger trigger) {
            return "DROP TRIGGER " + name(trigger.name()) + " ON " + name(trigger.table());
        }

        @Override
        public String extension(Extension extension) {
            return "DROP EXTENSION " + name(extension.name());
        }
    }

    /** Writes the statements that put an object in the place of another. */
    private record Replacement(ProgramObject before) implements ProgramObject.Visitor<List<String>> {

        /**
         * A view keeps what depends on it, and who may read it, as long as it only gets more columns. Else it is made anew,
         * unless something hangs on it that would be lost.
         *
         * @see <a href="https://www.postgresql.org/docs/current/sql-createview.html">CREATE VIEW</a>
         */
        @Override
        public List<String> view(View view) {
            String name = name(view.name());
            String replacing = "CREATE OR REPLACE VIEW " + name + " AS\n" + SQL.text(view, view.query());
            String block = """

                    BEGIN
                        EXECUTE %s;
                    EXCEPTION WHEN invalid_table_definition THEN
                        IF EXISTS (SELECT FROM pg_class c WHERE c.oid = %s::regclass AND (c.relacl IS NOT NULL
                                OR c.relhastriggers OR obj_description(c.oid, 'pg_class') IS NOT NULL)) THEN
                            RAISE;
                        END IF;
                        DROP VIEW %s;
                        EXECUTE %s;
                    END
                    """;
            return List.of(PostgresqlClient.block(
                    block.formatted(quoted(replacing), quoted(name), name, quoted(create(view)))));
        }

        @Override
        public List<String> materializedView(MaterializedView view) {
            return anew(view);
        }

        /** Triggers may depend on the function. */
        @Override
        public List<String> function(StoredFunction function) {
            String text = SQL.text(function, function.statement());
            return List.of(CREATE.matcher(text).replaceFirst("$1 OR REPLACE "));
        }

        @Override
        public List<String> trigger(Trigger trigger) {
            return anew(trigger);
        }

        @Override
        public List<String> extension(Extension extension) {
            return anew(extension);
        }

        private List<String> anew(ProgramObject object) {
            return List.of(drop(before), create(object));
        }
    }
}
