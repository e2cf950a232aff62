package migrations.versions;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;
import java.util.List;

/** Rename enum value. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_rename_enum_value implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE117: Programs that still say `sad` of the enum `mood` fail from here on, and those that read
        // `unhappy` must know it. Stop them first, or add `unhappy` beside it, move the rows and drop `sad`
        // later.
        op.renameEnumValue("mood", List.of("sad", "ok"), "sad", "unhappy");
    }

    @Override
    public void downgrade(Operations op) {
        op.renameEnumValue("mood", List.of("unhappy", "ok"), "unhappy", "sad");
    }
}
