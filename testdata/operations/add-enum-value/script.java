package migrations.versions;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;
import java.util.List;

/** Add enum value. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_add_enum_value implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addEnumValue("user_role", List.of("USER", "ADMIN"), List.of("USER", "MODERATOR", "ADMIN"));
    }

    @Override
    public void downgrade(Operations op) {
        op.replaceEnumValues("user_role", List.of("USER", "MODERATOR", "ADMIN"), List.of("USER", "ADMIN"));
    }
}
