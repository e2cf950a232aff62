package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Drop constraint. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_drop_constraint implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.dropConstraint("users", unique("uq_users_email", "email"));
    }

    @Override
    public void downgrade(Operations op) {
        op.createUnique("users", unique("uq_users_email", "email"));
    }
}
