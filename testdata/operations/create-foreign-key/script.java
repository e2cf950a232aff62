package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Create foreign key. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_create_foreign_key implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE109: This fails while a row of `posts` refers by `author_id` to a row that `users` does not
        // hold. Delete such rows before, give them another value, or set it to NULL.
        op.createForeignKey(
                "posts",
                foreignKey("fk_posts_author_id", "author_id")
                        .references("users", "id")
                        .onDelete(CASCADE));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("posts", "fk_posts_author_id");
    }
}
