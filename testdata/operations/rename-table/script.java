package migrations.versions;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Rename table. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_rename_table implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE103: Programs that still say `users` fail from here on. Stop them first, or deploy the ones that
        // say `people` together with this migration.
        op.renameTable("users", "people");
    }

    @Override
    public void downgrade(Operations op) {
        op.renameTable("people", "users");
    }
}
