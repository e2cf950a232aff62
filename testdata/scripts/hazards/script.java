package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Require an address. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_require_an_address implements Migration {

    @Override
    public void upgrade(Operations op) {
        // Column `email` is required and has no default: this fails if `users` holds rows. Add it as nullable,
        // fill it, and make it required in a second step.
        op.addColumn("users", column("email", varchar(200)).notNull());
        // Loses the values of `bio`.
        // Ferro cannot tell whether C:\\users\\ann is still in use.
        op.dropColumn("users", column("bio", text()).comment("\"Quoted\",\n\\ and 数量"));
        op.createCheck(
                "users",
                check(
                        "ck_users_status",
                        "CASE\n    WHEN status = 'active' THEN email IS NOT NULL\n    ELSE true\nEND"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("users", "ck_users_status");
        op.addColumn("users", column("bio", text()).comment("\"Quoted\",\n\\ and 数量"));
        op.dropColumn("users", "email");
    }
}
