package dev.ferro.testing;

import static dev.ferro.script.Ddl.ALWAYS;
import static dev.ferro.script.Ddl.BY_DEFAULT;
import static dev.ferro.script.Ddl.CASCADE;
import static dev.ferro.script.Ddl.INITIALLY_DEFERRED;
import static dev.ferro.script.Ddl.RESTRICT;
import static dev.ferro.script.Ddl.SET_NULL;
import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.check;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.comment;
import static dev.ferro.script.Ddl.decimal;
import static dev.ferro.script.Ddl.desc;
import static dev.ferro.script.Ddl.enumeration;
import static dev.ferro.script.Ddl.exclude;
import static dev.ferro.script.Ddl.exclusion;
import static dev.ferro.script.Ddl.expression;
import static dev.ferro.script.Ddl.foreignKey;
import static dev.ferro.script.Ddl.index;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.jsonb;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.sequence;
import static dev.ferro.script.Ddl.smallint;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.timestampWithTimeZone;
import static dev.ferro.script.Ddl.unique;
import static dev.ferro.script.Ddl.uniqueIndex;
import static dev.ferro.script.Ddl.uuid;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.AlterSequence;
import dev.ferro.operation.Backfill;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateObject;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.CreateSequence;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.Definition;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropEnum;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropObject;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.DropSchema;
import dev.ferro.operation.DropSequence;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Extension;
import dev.ferro.operation.Insert;
import dev.ferro.operation.MaterializedView;
import dev.ferro.operation.OnlyOn;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameEnumValue;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.operation.ReplaceObject;
import dev.ferro.operation.SetTableComment;
import dev.ferro.operation.StoredFunction;
import dev.ferro.operation.Trigger;
import dev.ferro.operation.ValidateConstraint;
import dev.ferro.operation.View;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.revision.RevisionId;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.script.JavaRenderer;
import dev.ferro.script.NewScript;
import dev.ferro.script.RecordedMigration;
import dev.ferro.script.ScriptDirectory;
import dev.ferro.script.ScriptLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated scripts look like: {@code testdata/scripts/<case>/script.java}. */
class ScriptGoldenTest {

    @TempDir
    Path folder;

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName POSTS = QualifiedName.of("posts");
    private static final QualifiedName ROLE = QualifiedName.of("user_role");

    private static final Instant CREATED = Instant.parse("2026-11-22T10:15:30Z");

    @Test
    void an_initial_schema() {
        Table users = Table.of(
                "users",
                column("id", uuid()).notNull(),
                column("username", varchar(50)).notNull(),
                column("role", enumeration("user_role", "USER", "ADMIN")).notNull(),
                column("bio", text()),
                column("balance", decimal(12, 2)).notNull().defaultsTo("0"),
                primaryKey("pk_users", "id"),
                unique("uq_users_username", "username"),
                comment("Everyone who can sign in"));
        Table posts = Table.of(
                "posts",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("author_id", uuid()).notNull(),
                column("title", varchar(200)).notNull(),
                column("published_at", timestampWithTimeZone()),
                primaryKey("pk_posts", "id"),
                foreignKey("fk_posts_author_id_users", "author_id")
                        .references("users", "id")
                        .onDelete(CASCADE));
        List<Operation> upgrade = List.of(
                new CreateEnum(new EnumType(ROLE, List.of("USER", "ADMIN"))),
                new CreateTable(users),
                new CreateTable(posts),
                new CreateIndex(POSTS, Index.onColumns("ix_posts_author_id", "author_id")));

        assertScript("initial_schema", script("Initial schema", upgrade));
    }

    @Test
    void a_change_of_what_is_there() {
        List<Operation> upgrade = List.of(
                new AddEnumValue(
                        new EnumType(ROLE, List.of("USER", "ADMIN")),
                        new EnumType(ROLE, List.of("USER", "MODERATOR", "ADMIN"))),
                new AddColumn(USERS, column("nickname", varchar(40)).comment("What friends say")),
                AlterColumn.of(
                        USERS,
                        column("bio", text()),
                        column("bio", varchar(500)).notNull().defaultsTo("''")),
                new AlterColumn(
                        USERS,
                        column("age", text()),
                        column("age", smallint()),
                        "CASE WHEN age = '' THEN 0 ELSE age::smallint END"),
                new DropColumn(
                        USERS,
                        column("plan", enumeration("plan", "FREE", "PAID")).notNull()),
                new DropEnum(new EnumType(QualifiedName.of("plan"), List.of("FREE", "PAID"))),
                new DropConstraint(USERS, check("ck_users_age", "age > 0")),
                new DropIndex(POSTS, Index.onColumns("ix_posts_title", "title")),
                new DropTable(Table.of(
                        "audit.events",
                        column("id", bigint()).notNull().identity(ALWAYS),
                        column("payload", jsonb()),
                        primaryKey(null, "id"),
                        index("ix_events_payload", "payload").using("gin"))));

        assertScript("change", script("Change what is there", upgrade));
    }

    @Test
    void every_operation() {
        EnumType before = new EnumType(ROLE, List.of("USER", "GUEST"));
        EnumType after = new EnumType(ROLE, List.of("USER"));
        List<Operation> operations = List.of(
                new CreateSchema("sales"),
                new DropSchema("sales"),
                new CreateEnum(before),
                new AddEnumValue(
                        new EnumType(QualifiedName.of("other"), List.of()),
                        new EnumType(QualifiedName.of("other"), List.of("MORE"))),
                new RenameEnumValue(new EnumType(QualifiedName.of("other"), List.of("LESS")), "LESS", "FEWER"),
                new ReplaceEnumValues(before, after, Map.of("GUEST", "USER")),
                new DropEnum(before),
                new CreateSequence(sequence("plain")),
                new CreateSequence(sequence("sales.numbers")
                        .type(integer())
                        .startsWith(9L)
                        .incrementsBy(-2)
                        .minimum(1L)
                        .maximum(9L)
                        .cache(5L)
                        .cycles()),
                new AlterSequence(sequence("tickets"), sequence("tickets").startsWith(1000L)),
                new DropSequence(sequence("plain")),
                new RenameTable(QualifiedName.of("sales.people"), new QualifiedName("sales", "users")),
                new SetTableComment(USERS, null, "Everyone"),
                new SetTableComment(POSTS, "What they say", null),
                new RenameColumn(USERS, "name", "full_name"),
                new CreatePrimaryKey(USERS, primaryKey("pk_users", "id")),
                new DropPrimaryKey(POSTS, primaryKey("pk_posts", "id")),
                new CreateForeignKey(
                        POSTS,
                        foreignKey("fk_posts_author", "author_id", "author_country")
                                .references("sales.users", "id", "country")
                                .onDelete(SET_NULL)
                                .onUpdate(RESTRICT)
                                .deferrability(INITIALLY_DEFERRED)),
                new CreateUnique(USERS, unique("uq_users_email", "email")),
                new CreateCheck(USERS, check("ck_users_email", "email LIKE '%@%'")),
                new CreateExclusion(
                        USERS,
                        exclusion(
                                        "ex_users_login",
                                        exclude("tenant", "="),
                                        exclude(desc("login").nullsLast(), "="),
                                        exclude(expression("tstzrange(since, until)"), "&&"))
                                .where("until IS NOT NULL")
                                .using("gist")
                                .include("email")
                                .deferrability(INITIALLY_DEFERRED)),
                new DropConstraint(USERS, new NamedConstraint("ck_users_name")),
                new RenameConstraint(USERS, "uq_users_email", "uq_users_mail"),
                new CreateCheck(USERS, check("ck_users_id", "id > 0").notValid()),
                new ValidateConstraint(USERS, "ck_users_id"),
                new CreateIndex(
                        POSTS,
                        uniqueIndex("ix_posts_title", expression("lower(title)"), desc("published_at"))
                                .where("published_at IS NOT NULL")
                                .include("author_id")),
                new RenameIndex(POSTS, "ix_posts_title", "ix_posts_titles"),
                new CreateIndex(POSTS, Index.onColumns("ix_posts_author_id", "author_id"), true),
                new DropIndex(POSTS, Index.onColumns("ix_posts_author_id", "author_id"), true),
                new CreateObject(new View(POSTS, Definition.of("SELECT \"id\"\nFROM users"))),
                new DropObject(new View(POSTS, Definition.of("SELECT \"id\"\nFROM users"))),
                new ReplaceObject(
                        new View(POSTS, Definition.of("SELECT 1")),
                        new View(POSTS, Definition.of("SELECT 1").on("h2", "SELECT 2"))),
                new ReplaceObject(
                        new View(POSTS, Definition.of("SELECT 1").on("h2", "SELECT 2")),
                        new View(POSTS, Definition.of("SELECT 3"))),
                new DropObject(new MaterializedView(USERS, Definition.of("SELECT 1"))),
                new CreateObject(new StoredFunction(
                        new QualifiedName("a.b", "f(\"x"),
                        "integer, text",
                        Definition.UNKNOWN.on("postgresql", "CREATE …").on("h2", "CREATE ALIAS …"))),
                new DropObject(new StoredFunction(QualifiedName.of("g"), null, Definition.UNKNOWN)),
                new CreateObject(new Trigger(
                        "tr_users", USERS, Definition.UNKNOWN.on("sqlite", "CREATE TRIGGER tr_users … END"))),
                new DropObject(new Trigger("tr_posts", POSTS, Definition.UNKNOWN)),
                new CreateObject(new Extension("citext", "extensions")),
                new DropObject(new Extension("hstore", null)),
                new Execute("UPDATE users SET bio = ? WHERE id = ?", Arrays.asList(null, 7_000_000_000L)),
                new Backfill(USERS, "bio = ''", "bio IS NULL", 1000),
                new Backfill(USERS, "bio = 'none'", "bio = ''", 50),
                new Insert(
                        USERS,
                        List.of("id", "balance", "email"),
                        List.of(
                                List.of(1, new BigDecimal("12.50"), "ann@example.com"),
                                Arrays.asList(2, new BigDecimal("0"), null))),
                new WithoutTransaction(List.of(
                        new Execute("VACUUM", List.of()),
                        new CreateIndex(USERS, Index.onColumns("ix_users_email", "email")))),
                new OnlyOn(
                        "postgresql",
                        List.of(
                                new Execute("ANALYZE", List.of()),
                                new WithoutTransaction(List.of(new Execute("VACUUM", List.of()))))));

        assertScript("every_operation", script("Use every operation", operations, List.of(), Map.of()));
    }

    @Test
    void hazards_and_texts() {
        Operation required = new AddColumn(USERS, column("email", varchar(200)).notNull());
        Operation dropped = new DropColumn(USERS, column("bio", text()).comment("\"Quoted\",\n\\ and 数量"));
        Operation checked = new CreateCheck(
                USERS,
                check(
                        "ck_users_status",
                        "CASE\n    WHEN status = 'active' THEN email IS NOT NULL\n    ELSE true\nEND"));
        Map<Operation, List<String>> comments = Map.of(
                required,
                List.of("Column `email` is required and has no default: this fails if `users` holds rows. Add it as"
                        + " nullable, fill it, and make it required in a second step."),
                dropped,
                List.of("Loses the values of `bio`.", "Ferro cannot tell whether C:\\users\\ann is still in use."));
        List<Operation> upgrade = List.of(required, dropped, checked);

        assertScript(
                "hazards",
                script(
                        "Require an address",
                        upgrade,
                        OperationList.inverse(upgrade).orElseThrow(),
                        comments));
    }

    @Test
    void a_merge_with_everything_in_its_header() {
        NewScript script = new NewScript(
                new RevisionId("9f8e7d6c5b4a"),
                List.of(new RevisionId("1a2b3c4d5e6f"), new RevisionId("2b3c4d5e6f1a")),
                List.of("billing"),
                List.of("shop", "storefront"),
                "Merge the branch of the storefront, which has been worked on for more than half a year by several"
                        + " teams, with the trunk",
                CREATED,
                "com.acme.shop.migrations.versions",
                List.of(),
                List.of(),
                Map.of());

        assertScript("merge", script);
    }

    private static NewScript script(String message, List<Operation> upgrade) {
        return script(message, upgrade, OperationList.inverse(upgrade).orElseThrow(), Map.of());
    }

    private static NewScript script(
            String message, List<Operation> upgrade, List<Operation> downgrade, Map<Operation, List<String>> comments) {
        return new NewScript(
                new RevisionId("1a2b3c4d5e6f"),
                List.of(new RevisionId("0a1b2c3d4e5f")),
                List.of(),
                List.of(),
                message,
                CREATED,
                "migrations.versions",
                upgrade,
                downgrade,
                comments);
    }

    private void assertScript(String name, NewScript script) {
        String text = new JavaRenderer().render(script);
        GoldenFile.of("scripts/" + name + "/script.java").assertHolds(text);
        assertThat(recorded(script, text).upgrade()).isEqualTo(script.upgrade());
        assertThat(recorded(script, text).downgrade()).isEqualTo(script.downgrade());
    }

    private RecordedMigration recorded(NewScript script, String text) {
        try {
            Files.writeString(folder.resolve(JavaRenderer.fileName(script)), text);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        try (ScriptLoader loader =
                new ScriptLoader(folder.resolve("cache"), List.of(), ScriptLoader.class.getClassLoader())) {
            return loader.load(new ScriptDirectory(folder).read().files()).get(script.id());
        }
    }
}
