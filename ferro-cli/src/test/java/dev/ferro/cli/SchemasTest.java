package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Models in several schemas of one PostgreSQL database, from the first script to the last downgrade. */
@Tag("server")
class SchemasTest {

    private static final String CUSTOMER = """
            package com.acme.blog.model;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.Model;

            @Model
            public record Customer(@Field(primaryKey = true) Long id, @Field(unique = true, length = 50) String email) {}
            """;

    /** A table of the same name as the customers' own in another schema, with keys across both and an enum. */
    private static final String LEDGER = """
            package com.acme.blog.model;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.ForeignKey;
            import dev.ferro.annotations.Index;
            import dev.ferro.annotations.Model;
            import org.jspecify.annotations.Nullable;

            @Model(table = "customers", schema = "Billing",
                    indexes = @Index(value = {"status", "amount"}, where = "amount > 0"), comment = "what they owe")
            public record Account(
                    @Field(primaryKey = true) Long id,
                    @ForeignKey(relatedName = "accounts") Customer customer,
                    @Nullable @ForeignKey(relatedName = "children") Account parent,
                    Status status,
                    @Field(check = "amount >= 0") int amount) {

                public enum Status { OPEN, CLOSED }
            }
            """;

    private static final String ENTRY = """
            package com.acme.blog.model;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.ForeignKey;
            import dev.ferro.annotations.Model;

            @Model(schema = "audit")
            public record Entry(
                    @Field(primaryKey = true) Long id,
                    @ForeignKey(relatedName = "entries") Account account,
                    Account.Status status,
                    String text) {}
            """;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = Workbench.on(TestDatabases.POSTGRESQL);
        bench.write(Workbench.MODELS + "Customer.java", CUSTOMER);
        bench.write(Workbench.MODELS + "Account.java", LEDGER);
        bench.write(Workbench.MODELS + "Entry.java", ENTRY);
        bench.done("init", "--url", bench.url());
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private void generate(String message, String id) {
        bench.done("revision", "--autogenerate", "-m", message, "--rev-id", id);
    }

    private void change(String file, String before, String after) {
        String name = Workbench.MODELS + file;
        bench.write(name, bench.read(name).replace(before, after));
    }

    private String catalogue(TestDatabase database) throws Exception {
        try (var connection = database.connect()) {
            return dev.ferro.testing.CatalogDump.of(connection);
        }
    }

    private String schemas() {
        return String.join(
                " ",
                bench.query("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_'"
                        + " AND nspname <> 'information_schema' ORDER BY 1"));
    }

    @Test
    void a_life_in_three_schemas_leaves_nothing_behind() {
        String empty = bench.everything();
        generate("Initial schema", "1a2b3c4d5e6f");
        bench.done("upgrade", "head");
        bench.done("check");
        assertThat(schemas()).isEqualTo("Billing audit public");
        bench.execute(
                "INSERT INTO customers (email) VALUES ('ann')",
                "INSERT INTO \"Billing\".customers (customer_id, status, amount) VALUES (1, 'OPEN', 3)",
                "INSERT INTO audit.entries (account_id, status, text) VALUES (1, 'CLOSED', 'x')");
        change("Account.java", "{ OPEN, CLOSED }", "{ OPEN, LATE, DONE }");
        change("Account.java", "int amount) {", "long amount, @Nullable String note) {");
        change("Entry.java", "Account.Status status,", "");
        assertThat(bench.ferro("check").exitCode()).isEqualTo(3);
        bench.execute("DELETE FROM audit.entries");
        generate("Late accounts", "2b3c4d5e6f7a");
        bench.done("upgrade", "head");
        bench.done("check");
        assertThat(bench.query("SELECT status FROM \"Billing\".customers")).containsExactly("OPEN");
        bench.done("downgrade", "-1", "--yes");
        bench.done("upgrade", "head");
        bench.done("downgrade", "base", "--yes");
        assertThat(schemas()).isEqualTo("public");
        assertThat(bench.everything()).isEqualTo(empty.replace("[]", "").stripTrailing() + "\n\n[]");
    }

    @Test
    void scripts_and_dry_runs_know_the_tables_of_every_schema() throws Exception {
        generate("Initial schema", "1a2b3c4d5e6f");
        bench.done("upgrade", "head");
        change("Account.java", "{ OPEN, CLOSED }", "{ OPEN, DONE }");
        change("Account.java", "int amount) {", "long amount, @Nullable String note) {");
        generate("Done accounts", "2b3c4d5e6f7a");
        String shown = bench.done("upgrade", "head", "--dry-run").out();
        assertThat(shown)
                .contains("ALTER TABLE \"Billing\".customers ALTER COLUMN status TYPE")
                .contains("ALTER TABLE audit.entries ALTER COLUMN status TYPE");
        String live = bench.done("upgrade", "head", "--sql").out();
        String range = bench.done("upgrade", "1a2b:2b3c", "--sql").out();
        assertThat(live)
                .contains("ALTER TABLE audit.entries ALTER COLUMN status TYPE")
                .isEqualTo(range);
        bench.done("upgrade", "head");
        try (TestDatabase other = TestDatabases.POSTGRESQL.create()) {
            DatabaseClient.run(
                            other, bench.done("upgrade", "base:head", "--sql").out())
                    .succeeded();
            assertThat(catalogue(other)).isEqualTo(catalogue(bench.database()));
            bench.done("check", "--url", other.url());
            DatabaseClient.run(
                            other, bench.done("downgrade", "head:base", "--sql").out())
                    .succeeded();
            assertThat(catalogue(other)).isEmpty();
        }
    }

    @Nested
    class TheDefaultSchema {

        @Test
        void may_be_named_by_a_model() {
            change("Customer.java", "@Model\n", "@Model(schema = \"public\")\n");
            generate("Initial schema", "1a2b3c4d5e6f");
            assertThat(bench.read("migrations/versions/R1a2b3c4d5e6f_initial_schema.java"))
                    .contains("op.createTable(\n                \"customers\"")
                    .contains(".references(\"customers\", \"id\")")
                    .doesNotContain("public.")
                    .doesNotContain("createSchema(\"public\")");
            bench.done("upgrade", "head");
            bench.done("check");
            change("Customer.java", "@Model(schema = \"public\")\n", "@Model\n");
            bench.done("check");
        }

        @Test
        void is_the_one_of_the_connection() {
            bench.execute("CREATE SCHEMA app");
            String url = bench.url() + (bench.url().contains("?") ? "&" : "?") + "currentSchema=app";
            change("Customer.java", "@Model\n", "@Model(schema = \"app\")\n");
            bench.done("revision", "--autogenerate", "-m", "Initial schema", "--url", url);
            bench.done("upgrade", "head", "--url", url);
            bench.done("check", "--url", url);
            assertThat(bench.query("SELECT schemaname FROM pg_tables WHERE tablename IN ('customers', 'ferro_version')"
                            + " ORDER BY 1"))
                    .containsExactly("Billing", "app", "app");
            assertThat(bench.done("upgrade", "base:head", "--sql", "--url", url).out())
                    .contains("SET search_path = app;");
        }

        @Test
        void cannot_hold_a_table_that_is_described_twice() {
            bench.write(
                    Workbench.MODELS + "Client.java",
                    CUSTOMER.replace("record Customer", "record Client")
                            .replace("@Model\n", "@Model(table = \"customers\", schema = \"public\")\n"));
            Workbench.Run run = bench.ferro("check");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("Two models describe the table `customers`.")
                    .contains("`public` is the default schema");
        }

        @Test
        void may_be_named_by_a_script() {
            bench.write("migrations/versions/R1a2b3c4d5e6f_by_hand.java", """
                    import static dev.ferro.script.Ddl.column;
                    import static dev.ferro.script.Ddl.integer;

                    import dev.ferro.script.Migration;
                    import dev.ferro.script.Operations;
                    import dev.ferro.script.Revision;

                    @Revision(id = "1a2b3c4d5e6f")
                    public final class R1a2b3c4d5e6f_by_hand implements Migration {
                        @Override
                        public void upgrade(Operations op) {
                            op.createTable("public.notes", column("id", integer()), column("size", integer()),
                                    column("twice", integer()).storedAs("size * 2"));
                        }

                        @Override
                        public void downgrade(Operations op) {
                            op.dropTable("public.notes");
                        }
                    }
                    """);
            bench.write("migrations/versions/R2b3c4d5e6f7a_by_hand.java", """
                    import static dev.ferro.script.Ddl.bigint;
                    import static dev.ferro.script.Ddl.column;
                    import static dev.ferro.script.Ddl.integer;

                    import dev.ferro.script.Migration;
                    import dev.ferro.script.Operations;
                    import dev.ferro.script.Revision;

                    @Revision(id = "2b3c4d5e6f7a", revises = "1a2b3c4d5e6f")
                    public final class R2b3c4d5e6f7a_by_hand implements Migration {
                        @Override
                        public void upgrade(Operations op) {
                            op.alterColumn("public.notes", column("size", integer()), column("size", bigint()));
                        }

                        @Override
                        public void downgrade(Operations op) {
                            op.alterColumn("public.notes", column("size", bigint()), column("size", integer()));
                        }
                    }
                    """);
            bench.done("upgrade", "+1");
            assertThat(bench.done("upgrade", "head", "--dry-run").out()).contains("DROP COLUMN twice");
            assertThat(bench.done("upgrade", "head", "--sql").out()).contains("DROP COLUMN twice");
            bench.done("upgrade", "head");
            bench.done("downgrade", "base", "--yes");
        }
    }

    @Nested
    class FerrosOwnTables {

        // C19
        @Test
        void live_in_a_schema_of_their_own_where_that_is_wanted() throws Exception {
            bench.write("ferro.toml", "version_schema = \"ops\"\n" + bench.read("ferro.toml"));
            generate("Initial schema", "1a2b3c4d5e6f");
            bench.done("upgrade", "head");
            assertThat(bench.query("SELECT revision FROM ops.ferro_version")).containsExactly("1a2b3c4d5e6f");
            bench.done("check");
            bench.done("downgrade", "base");
            try (TestDatabase other = TestDatabases.POSTGRESQL.create()) {
                DatabaseClient.run(
                                other,
                                bench.done("upgrade", "base:head", "--sql").out())
                        .succeeded();
                assertThat(bench.done("current", "--url", other.url()).out()).startsWith("1a2b3c4d5e6f");
            }
        }

        @Test
        void are_left_alone_in_the_default_schema_by_its_name() {
            bench.write("ferro.toml", "version_schema = \"public\"\n" + bench.read("ferro.toml"));
            generate("Initial schema", "1a2b3c4d5e6f");
            bench.done("upgrade", "head");
            bench.done("check");
        }
    }

    @Nested
    class AForgottenSchema {

        @Test
        void is_looked_at_where_the_filter_names_it() {
            generate("Initial schema", "1a2b3c4d5e6f");
            bench.done("upgrade", "head");
            bench.delete(Workbench.MODELS + "Entry.java");
            bench.done("check");
            bench.write("ferro.toml", bench.read("ferro.toml") + "\n[filter]\nschemas = [\"audit\"]\n");
            assertThat(bench.ferro("check").out())
                    .contains("drop table `audit.entries`")
                    .contains("drop schema `audit`");
        }
    }

    @Test
    void sqlite_says_so_before_anything_has_run() {
        try (Workbench sqlite = Workbench.on(TestDatabases.SQLITE)) {
            sqlite.write(Workbench.MODELS + "Customer.java", CUSTOMER);
            sqlite.done("init", "--url", sqlite.url());
            sqlite.done("revision", "--autogenerate", "-m", "Initial schema", "--rev-id", "1a2b3c4d5e6f");
            sqlite.done("revision", "-m", "Audit", "--rev-id", "2b3c4d5e6f7a");
            String script = "migrations/versions/R2b3c4d5e6f7a_audit.java";
            sqlite.write(script, sqlite.read(script).replace("public void upgrade(Operations op) {", """
                    public void upgrade(Operations op) {
                            op.createSchema("audit");"""));
            Workbench.Run run = sqlite.ferro("upgrade", "head");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("SQLite has no schemas").contains("R2b3c4d5e6f7a_audit.java");
            assertThat(sqlite.query(CommandsTest.tables(TestDatabases.SQLITE))).isEmpty();
        }
    }
}
