package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Drop column. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_drop_column implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE102: All values of `users.bio` are deleted. Keep a copy of what may still be needed: a downgrade
        // brings the column back, but no values.
        op.dropColumn("users", column("bio", text()));
    }

    @Override
    public void downgrade(Operations op) {
        op.addColumn("users", column("bio", text()));
    }
}
