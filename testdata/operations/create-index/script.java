package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Create index. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_create_index implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE114: Nobody can write to `users` while this index is built. On a large table, run it when writes
        // can wait; PostgreSQL can build it meanwhile: `index(…).concurrently()`.
        op.createIndex("ix_users_email", "users", "email");
        // SAFE114: Nobody can write to `users` while this index is built. On a large table, run it when writes
        // can wait; PostgreSQL can build it meanwhile: `index(…).concurrently()`.
        op.createIndex("users", index("ix_users_bio", desc("bio")).where("bio IS NOT NULL"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_users_bio", "users");
        op.dropIndex("ix_users_email", "users");
    }
}
