package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Use every operation. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_use_every_operation implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSchema("sales");
        op.dropSchema("sales");
        op.createEnum("user_role", "USER", "GUEST");
        op.addEnumValue("other", "MORE");
        op.renameEnumValue("other", List.of("LESS"), "LESS", "FEWER");
        op.replaceEnumValues("user_role", List.of("USER", "GUEST"), List.of("USER"), Map.of("GUEST", "USER"));
        op.dropEnum("user_role", "USER", "GUEST");
        op.createSequence("plain");
        op.createSequence(
                sequence("sales.numbers")
                        .type(integer())
                        .startsWith(9L)
                        .incrementsBy(-2L)
                        .minimum(1L)
                        .maximum(9L)
                        .cache(5L)
                        .cycles());
        op.alterSequence(sequence("tickets"), sequence("tickets").startsWith(1000L));
        op.dropSequence("plain");
        op.renameTable("\"sales.people\"", "sales.users");
        op.setTableComment("users", "Everyone");
        op.setTableComment("posts", "What they say", null);
        op.renameColumn("users", "name", "full_name");
        op.createPrimaryKey("users", primaryKey("pk_users", "id"));
        op.dropPrimaryKey("posts", primaryKey("pk_posts", "id"));
        op.createForeignKey(
                "posts",
                foreignKey("fk_posts_author", "author_id", "author_country")
                        .references("sales.users", "id", "country")
                        .onDelete(SET_NULL)
                        .onUpdate(RESTRICT)
                        .deferrability(INITIALLY_DEFERRED));
        op.createUnique("users", unique("uq_users_email", "email"));
        op.createCheck("users", check("ck_users_email", "email LIKE '%@%'"));
        op.createExclusion(
                "users",
                exclusion(
                                "ex_users_login",
                                exclude("tenant", "="),
                                exclude(desc("login").nullsLast(), "="),
                                exclude(expression("tstzrange(since, until)"), "&&"))
                        .where("until IS NOT NULL")
                        .using("gist")
                        .include("email")
                        .deferrability(INITIALLY_DEFERRED));
        op.dropConstraint("users", "ck_users_name");
        op.renameConstraint("users", "uq_users_email", "uq_users_mail");
        op.createCheck("users", check("ck_users_id", "id > 0").notValid());
        op.validateConstraint("users", "ck_users_id");
        op.createIndex(
                "posts",
                uniqueIndex("ix_posts_title", expression("lower(title)"), desc("published_at"))
                        .where("published_at IS NOT NULL")
                        .include("author_id"));
        op.renameIndex("posts", "ix_posts_title", "ix_posts_titles");
        op.createIndex("posts", index("ix_posts_author_id", "author_id").concurrently());
        op.dropIndex("posts", index("ix_posts_author_id", "author_id").concurrently());
        op.createView("posts", "SELECT \"id\"\nFROM users");
        op.dropView("posts");
        op.replaceView("posts", sql("SELECT 1"), sql("SELECT 1").on("h2", "SELECT 2"));
        op.replaceView("posts", "SELECT 3");
        op.dropMaterializedView("users", "SELECT 1");
        op.createFunction(
                "\"a.b\".\"f(\"\"x\"(integer, text)",
                sqlOn("h2", "CREATE ALIAS …").on("postgresql", "CREATE …"));
        op.dropFunction("g");
        op.createTrigger("tr_users", "users", sqlOn("sqlite", "CREATE TRIGGER tr_users … END"));
        op.dropTrigger("tr_posts", "posts");
        op.createExtension("citext", "extensions");
        op.dropExtension("hstore");
        op.execute("UPDATE users SET bio = ? WHERE id = ?", null, 7000000000L);
        op.backfill("users", "bio = ''", "bio IS NULL");
        op.backfill("users", "bio = 'none'", "bio = ''", 50);
        op.insert(
                "users",
                List.of("id", "balance", "email"),
                List.of(
                        List.of(1, new BigDecimal("12.50"), "ann@example.com"),
                        Arrays.asList(2, new BigDecimal("0"), null)));
        op.withoutTransaction(outside -> {
            outside.execute("VACUUM");
            outside.createIndex("ix_users_email", "users", "email");
        });
        op.onlyOn("postgresql", there -> {
            there.execute("ANALYZE");
            there.withoutTransaction(there2 -> {
                there2.execute("VACUUM");
            });
        });
    }

    @Override
    public void downgrade(Operations op) {}
}
