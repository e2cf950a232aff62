package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Create function. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_create_function implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createFunction(
                "add_one(integer)",
                sqlOn("h2", "CREATE ALIAS add_one AS $$ int addOne(int i) { return i + 1; } $$")
                        .on("mariadb", "CREATE FUNCTION add_one(i integer) RETURNS integer NO SQL RETURN i + 1")
                        .on(
                                "postgresql",
                                "CREATE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i + 1'"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropFunction("add_one(integer)");
    }
}
