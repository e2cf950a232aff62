package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Initial schema. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_initial_schema implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createEnum("user_role", "USER", "ADMIN");
        op.createTable(
                "users",
                column("id", uuid()).notNull(),
                column("username", varchar(50)).notNull(),
                column("role", enumeration("user_role", "USER", "ADMIN")).notNull(),
                column("bio", text()),
                column("balance", decimal(12, 2)).notNull().defaultsTo("0"),
                primaryKey("pk_users", "id"),
                unique("uq_users_username", "username"),
                comment("Everyone who can sign in"));
        op.createTable(
                "posts",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("author_id", uuid()).notNull(),
                column("title", varchar(200)).notNull(),
                column("published_at", timestampWithTimeZone()),
                primaryKey("pk_posts", "id"),
                foreignKey("fk_posts_author_id_users", "author_id")
                        .references("users", "id")
                        .onDelete(CASCADE));
        op.createIndex("ix_posts_author_id", "posts", "author_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_posts_author_id", "posts");
        op.dropTable("posts");
        op.dropTable("users");
        op.dropEnum("user_role");
    }
}
