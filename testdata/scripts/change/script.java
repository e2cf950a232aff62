package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;
import java.util.List;

/** Change what is there. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_change_what_is_there implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addEnumValue("user_role", List.of("USER", "ADMIN"), List.of("USER", "MODERATOR", "ADMIN"));
        op.addColumn("users", column("nickname", varchar(40)).comment("What friends say"));
        op.alterColumn(
                "users",
                column("bio", text()),
                column("bio", varchar(500)).notNull().defaultsTo("''"));
        op.alterColumn(
                "users",
                column("age", text()),
                column("age", smallint()),
                "CASE WHEN age = '' THEN 0 ELSE age::smallint END");
        op.dropColumn(
                "users", column("plan", enumeration("plan", "FREE", "PAID")).notNull());
        op.dropEnum("plan", "FREE", "PAID");
        op.dropConstraint("users", check("ck_users_age", "age > 0"));
        op.dropIndex("posts", index("ix_posts_title", "title"));
        op.dropTable(
                "audit.events",
                column("id", bigint()).notNull().identity(ALWAYS),
                column("payload", jsonb()),
                primaryKey(null, "id"),
                index("ix_events_payload", "payload").using("gin"));
    }

    @Override
    public void downgrade(Operations op) {
        op.createTable(
                "audit.events",
                column("id", bigint()).notNull().identity(ALWAYS),
                column("payload", jsonb()),
                primaryKey(null, "id"),
                index("ix_events_payload", "payload").using("gin"));
        op.createIndex("ix_posts_title", "posts", "title");
        op.createCheck("users", check("ck_users_age", "age > 0"));
        op.createEnum("plan", "FREE", "PAID");
        op.addColumn(
                "users", column("plan", enumeration("plan", "FREE", "PAID")).notNull());
        op.alterColumn("users", column("age", smallint()), column("age", text()));
        op.alterColumn("users", column("bio", varchar(500)).notNull().defaultsTo("''"), column("bio", text()));
        op.dropColumn("users", "nickname");
        op.replaceEnumValues("user_role", List.of("USER", "MODERATOR", "ADMIN"), List.of("USER", "ADMIN"));
    }
}
