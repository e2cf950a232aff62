package migrations.versions;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.decimal;
import static dev.ferro.script.Ddl.primaryKey;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Readings. */
@Revision(id = "1a2b3c4d5e6f", created = "2026-11-30T10:15:30Z")
public final class R1a2b3c4d5e6f_readings implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "readings",
                column("id", bigint()).notNull(),
                column("celsius", decimal(5, 2)).notNull(),
                primaryKey("pk_readings", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("readings");
    }
}
