package dev.ferro.dialect.mysql;

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

/**
 * How MariaDB and MySQL create, replace and drop what is a program.
 *
 * @param sql the SQL that scripts bring for the server
 */
record MysqlObjects(ObjectSql sql) {

    static MysqlObjects of(MysqlServer server) {
        return new MysqlObjects(new ObjectSql(server.resource(), server.title()));
    }

    List<Statement> create(ProgramObject object) {
        return List.of(Statement.sql(object.accept(new Creation(sql))));
    }

    List<Statement> drop(ProgramObject object) {
        return List.of(Statement.sql(object.accept(new Dropping(sql))));
    }

    List<Statement> replace(ProgramObject before, ProgramObject after) {
        return after.accept(new Replacement(sql, before)).stream()
                .<Statement>map(Statement::sql)
                .toList();
    }

    private static FerroException noMaterializedViews(ObjectSql sql, ProgramObject object) {
        return sql.missing("materialized views", object);
    }

    private static FerroException noExtensions(ObjectSql sql, ProgramObject object) {
        return sql.missing("extensions that a database keeps", object);
    }

    /** Writes the statement that creates an object. */
    private record Creation(ObjectSql sql) implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "CREATE VIEW " + MysqlSql.name(view.name()) + " AS\n" + sql.text(view, view.query());
        }

        @Override
        public String materializedView(MaterializedView view) {
            throw noMaterializedViews(sql, view);
        }

        @Override
        public String function(StoredFunction function) {
            return sql.text(function, function.statement());
        }

        @Override
        public String trigger(Trigger trigger) {
            return sql.text(trigger, trigger.statement());
        }

        @Override
        public String extension(Extension extension) {
            throw noExtensions(sql, extension);
        }
    }

    /** Writes the statement that drops an object. */
    private record Dropping(ObjectSql sql) implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "DROP VIEW " + MysqlSql.name(view.name());
        }

        @Override
        public String materializedView(MaterializedView view) {
            throw noMaterializedViews(sql, view);
        }

        /** There is one function of a name, whatever it takes. */
        @Override
        public String function(StoredFunction function) {
            return "DROP FUNCTION " + MysqlSql.name(function.name());
        }

        @Override
        public String trigger(Trigger trigger) {
            return "DROP TRIGGER " + MysqlSql.name(trigger.name());
        }

        @Override
        public String extension(Extension extension) {
            throw noExtensions(sql, extension);
        }
    }

    /** Writes the statements that put an object in the place of another. */
    private record Replacement(ObjectSql sql, ProgramObject before) implements ProgramObject.Visitor<List<String>> {

        /** Those who may read the view may go on. */
        @Override
        public List<String> view(View view) {
            return List.of(
                    "CREATE OR REPLACE VIEW " + MysqlSql.name(view.name()) + " AS\n" + sql.text(view, view.query()));
        }

        @Override
        public List<String> materializedView(MaterializedView view) {
            throw noMaterializedViews(sql, view);
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
            throw noExtensions(sql, extension);
        }

        private List<String> anew(ProgramObject object) {
            return List.of(before.accept(new Dropping(sql)), object.accept(new Creation(sql)));
        }
    }
}
