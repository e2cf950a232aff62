package migrations.versions;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;
import java.util.List;
import java.util.Map;

/** Replace enum values. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_replace_enum_values implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.replaceEnumValues(
                "user_role", List.of("USER", "GUEST", "ADMIN"), List.of("USER", "ADMIN"), Map.of("GUEST", "USER"));
    }

    @Override
    public void downgrade(Operations op) {
        op.replaceEnumValues("user_role", List.of("USER", "ADMIN"), List.of("USER", "GUEST", "ADMIN"));
    }
}
