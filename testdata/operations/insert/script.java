package migrations.versions;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;
import java.util.List;

/** Insert. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_insert implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.insert("users", List.of("email", "id"), List.of(List.of("ann@example.com", 1)));
        op.insert(
                "users", List.of("id", "email"), List.of(List.of(2, "bob@example.com"), List.of(3, "cat@example.com")));
    }

    @Override
    public void downgrade(Operations op) {}
}
