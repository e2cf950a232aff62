package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Create unique. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_create_unique implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE108: This fails while two rows of `users` hold the same `email`. Look for them before: SELECT
        // email FROM users GROUP BY email HAVING count(*) > 1
        op.createUnique("users", unique("uq_users_email", "email"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("users", "uq_users_email");
    }
}
