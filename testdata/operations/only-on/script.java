package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Only on. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_only_on implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.onlyOn("postgresql", there -> {
            // SAFE114: Nobody can write to `users` while this index is built. On a large table, run it when writes
            // can wait; PostgreSQL can build it meanwhile: `index(…).concurrently()`.
            there.createIndex("users", index("ix_users_email", expression("lower(email)")));
        });
        op.onlyOn("sqlite", there -> {
            // SAFE114: Nobody can write to `users` while this index is built. On a large table, run it when writes
            // can wait; PostgreSQL can build it meanwhile: `index(…).concurrently()`.
            there.createIndex("users", index("ix_users_email", expression("email COLLATE NOCASE")));
        });
    }

    @Override
    public void downgrade(Operations op) {
        op.onlyOn("sqlite", there -> {
            there.dropIndex("ix_users_email", "users");
        });
        op.onlyOn("postgresql", there -> {
            there.dropIndex("ix_users_email", "users");
        });
    }
}
