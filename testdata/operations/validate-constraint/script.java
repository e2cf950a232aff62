package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Validate constraint. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_validate_constraint implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createCheck("users", check("ck_users_email", "email LIKE '%@%'").notValid());
        op.validateConstraint("users", "ck_users_email");
    }

    @Override
    public void downgrade(Operations op) {}
}
