package dev.ferro.dialect.sqlite;

import dev.ferro.FerroException;
import dev.ferro.dialect.ObjectSql;
import dev.ferro.dialect.Statement;
import dev.ferro.operation.Extension;
import dev.ferro.operation.MaterializedView;
import dev.ferro.operation.ProgramObject;
import dev.ferro.operation.StoredFunction;
import dev.ferro.operation.Trigger;
import dev.ferro.operation.View;
import java.util.ArrayList;
import java.util.List;

/** How SQLite creates, replaces and drops what is a program: views and triggers, since it has no others. */
final class SqliteObjects {

    static final ObjectSql SQL = new ObjectSql("sqlite", "SQLite");

    private final SqlitePrinter printer;

    SqliteObjects(SqlitePrinter printer) {
        this.printer = printer;
    }

    List<Statement> create(ProgramObject object) {
        return List.of(Statement.sql(object.accept(new Creation())));
    }

    List<Statement> drop(ProgramObject object) {
        return List.of(Statement.sql(object.accept(new Dropping())));
    }

    List<Statement> replace(ProgramObject before, ProgramObject after) {
        List<Statement> statements = new ArrayList<>(after.accept(new Losses()));
        statements.addAll(drop(before));
        statements.addAll(create(after));
        return statements;
    }

    private static FerroException noMaterializedViews(ProgramObject object) {
        return SQL.missing("materialized views", object);
    }

    private static FerroException noFunctions(ProgramObject object) {
        return SQL.missing("functions that are created by SQL", object);
    }

    private static FerroException noExtensions(ProgramObject object) {
        return SQL.missing("extensions that a database keeps", object);
    }

    /** Writes the statement that creates an object. */
    private final class Creation implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "CREATE VIEW " + printer.name(view.name()) + " AS\n" + SQL.text(view, view.query());
        }

        @Override
        public String materializedView(MaterializedView view) {
            throw noMaterializedViews(view);
        }

        @Override
        public String function(StoredFunction function) {
            throw noFunctions(function);
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
    private final class Dropping implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "DROP VIEW " + printer.name(view.name());
        }

        @Override
        public String materializedView(MaterializedView view) {
            throw noMaterializedViews(view);
        }

        @Override
        public String function(StoredFunction function) {
            throw noFunctions(function);
        }

        @Override
        public String trigger(Trigger trigger) {
            return "DROP TRIGGER " + printer.name(trigger.name());
        }

        @Override
        public String extension(Extension extension) {
            throw noExtensions(extension);
        }
    }

    /** Looks for what would go with an object that is dropped to be created again. */
    private static final class Losses implements ProgramObject.Visitor<List<Statement>> {

        @Override
        public List<Statement> view(View view) {
            String name = SqliteValues.quoted(view.name().name());
            return List.of(new Statement.Verification(
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = " + name + " COLLATE NOCASE",
                    "View `" + view.name() + "` has triggers, which SQLite drops with it. Drop them before, and create"
                            + " them again after."));
        }

        @Override
        public List<Statement> materializedView(MaterializedView view) {
            throw noMaterializedViews(view);
        }

        @Override
        public List<Statement> function(StoredFunction function) {
            throw noFunctions(function);
        }

        @Override
        public List<Statement> trigger(Trigger trigger) {
            return List.of();
        }

        @Override
        public List<Statement> extension(Extension extension) {
            throw noExtensions(extension);
        }
    }
}
