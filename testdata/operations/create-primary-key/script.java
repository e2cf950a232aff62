package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Create primary key. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_create_primary_key implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE112: This fails while rows of `rates` share the same `day`, or hold NULL there. Look for them
        // before: SELECT day FROM rates GROUP BY day HAVING count(*) > 1
        op.createPrimaryKey("rates", primaryKey("pk_rates", "day"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropPrimaryKey("rates", "pk_rates");
    }
}
