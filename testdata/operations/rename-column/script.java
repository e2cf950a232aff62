package migrations.versions;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Rename column. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_rename_column implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE103: Programs that still say `users.bio` fail from here on. Stop them first, or add `about`
        // beside it, copy the values and drop `bio` later.
        op.renameColumn("users", "bio", "about");
    }

    @Override
    public void downgrade(Operations op) {
        op.renameColumn("users", "about", "bio");
    }
}
