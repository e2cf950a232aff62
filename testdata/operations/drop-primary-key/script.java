package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Drop primary key. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_drop_primary_key implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE111: The rows of `rates` are no longer told apart by `day`. Programs that find or replicate rows
        // by this key must know about it before.
        op.dropPrimaryKey("rates", primaryKey("pk_rates", "day"));
    }

    @Override
    public void downgrade(Operations op) {
        op.createPrimaryKey("rates", primaryKey("pk_rates", "day"));
    }
}
