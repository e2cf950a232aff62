package dev.ferro.dialect.h2;

import dev.ferro.FerroException;
import dev.ferro.dialect.ObjectSql;
import dev.ferro.dialect.Statement;
import dev.ferro.operation.Extension;
import dev.ferro.operation.MaterializedView;
import dev.ferro.operation.ProgramObject;
import dev.ferro.operation.StoredFunction;
import dev.ferro.operation.Trigger;
import dev.ferro.operation.View;
import java.util.List;

/** How H2 creates, replaces and drops what is a program. */
final class H2Objects {

    static final ObjectSql SQL = new ObjectSql("h2", "H2");

    private H2Objects() {}

    static List<Statement> create(ProgramObject object) {
        return List.of(Statement.sql(object.accept(new Creation())));
    }

    static List<Statement> drop(ProgramObject object) {
        return List.of(Statement.sql(object.accept(new Dropping())));
    }

    static List<Statement> replace(ProgramObject before, ProgramObject after) {
        return H2Sql.statements(after.accept(new Replacement(before)));
    }

    private static FerroException noMaterializedViews(ProgramObject object) {
        return SQL.missing("materialized views", object);
    }

    private static FerroException noExtensions(ProgramObject object) {
        return SQL.missing("extensions", object);
    }

    /** Writes the statement that creates an object. */
    private static final class Creation implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "CREATE VIEW " + H2Sql.name(view.name()) + " AS\n" + SQL.text(view, view.query());
        }

        @Override
        public String materializedView(MaterializedView view) {
            throw noMaterializedViews(view);
        }

        @Override
        public String function(StoredFunction function) {
            return SQL.text(function, function.statement());
        }

        @Override
        public String trigger(Trigger trigger) {
            return SQL.text(trigger, trigger.statement());
        }

        @Override
        public String extension(Extension extension) {
            throw noExtensions(extension);
        }
    }

    /** Writes the statement that drops an object. */
    private static final class Dropping implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "DROP VIEW " + H2Sql.name(view.name());
        }

        @Override
        public String materializedView(MaterializedView view) {
            throw noMaterializedViews(view);
        }

        /** H2 calls a function that someone has made an alias, and knows each by its name alone. */
        @Override
        public String function(StoredFunction function) {
            return "DROP ALIAS " + H2Sql.name(function.name());
        }

        @Override
        public String trigger(Trigger trigger) {
            return "DROP TRIGGER " + H2Sql.name(trigger.table().sibling(trigger.name()));
        }

        @Override
        public String extension(Extension extension) {
            throw noExtensions(extension);
        }
    }

    /** Writes the statements that put an object in the place of another. */
    private record Replacement(ProgramObject before) implements ProgramObject.Visitor<List<String>> {

        /** Views that read this one stay. */
        @Override
        public List<String> view(View view) {
            String query = SQL.text(view, view.query());
            return List.of("CREATE OR REPLACE VIEW " + H2Sql.name(view.name()) + " AS\n" + query);
        }

        @Override
        public List<String> materializedView(MaterializedView view) {
            throw noMaterializedViews(view);
        }

        @Override
        public List<String> function(StoredFunction function) {
            return anew(function);
        }

        @Override
        public List<String> trigger(Trigger trigger) {
            return anew(trigger);
        }

        @Override
        public List<String> extension(Extension extension) {
            throw noExtensions(extension);
        }

        private List<String> anew(ProgramObject object) {
            return List.of(before.accept(new Dropping()), object.accept(new Creation()));
        }
    }
}
