package migrations.versions;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Drop table. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_drop_table implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE101: All rows of `users` are deleted. Keep a copy of what may still be needed: a downgrade
        // brings the table back, but no rows.
        op.dropTable("users");
    }

    @Override
    public void downgrade(Operations op) {}
}
