package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Create table. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_create_table implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "users",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("email", varchar(200)).notNull(),
                column("balance", decimal(12, 2)).notNull().defaultsTo("0"),
                primaryKey("pk_users", "id"),
                unique("uq_users_email", "email"),
                check("ck_users_balance", "balance >= 0"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("users");
    }
}
