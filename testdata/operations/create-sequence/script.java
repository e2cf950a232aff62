package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Create sequence. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_create_sequence implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSequence(sequence("order_numbers").startsWith(1000L));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropSequence("order_numbers");
    }
}
