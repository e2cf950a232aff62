package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ferro models --from-database}: records that describe a database which was there before them. */
class WriteModelsTest {

    private static final int FEW = 30;
    private static final int MANY = 100;
    private static final int MANY_TABLES = 250;

    static Stream<Arguments> seeds() {
        return seeds(1, FEW);
    }

    static Stream<Arguments> manySeeds() {
        return seeds(1001, MANY);
    }

    private static Stream<Arguments> seeds(long start, int count) {
        return TestDatabases.each().stream()
                .flatMap(kind -> OldDatabase.seeds(start, count).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_models_say_what_the_database_is(TestDatabases kind, long seed) throws Exception {
        try (Workbench old = OldDatabase.random(kind, seed)) {
            saysTheSame(old);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void the_models_say_what_the_database_is_again_and_again(TestDatabases kind, long seed) throws Exception {
        try (Workbench old = OldDatabase.random(kind, seed)) {
            saysTheSame(old);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_library_that_was_written_by_hand_is_described(TestDatabases kind) throws Exception {
        try (Workbench old = library(kind)) {
            saysTheSame(old);
            assertThat(old.read("src/main/java/app/model/Loan.java")).contains("@Nullable LocalDateTime to");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void the_shop_is_described(TestDatabases kind) throws Exception {
        described(kind, "shop", "com.acme.shop");
    }

    @ParameterizedTest
    @EachDatabase
    void the_blog_is_described_with_its_relations(TestDatabases kind) throws Exception {
        described(kind, "blog", "com.acme.blog");
    }

    @Tag("slow")
    @ParameterizedTest
    @EachDatabase
    void hundreds_of_tables_are_described(TestDatabases kind) throws Exception {
        try (Workbench old = OldDatabase.random(kind, 7, MANY_TABLES)) {
            saysTheSame(old);
        }
    }

    private static void described(TestDatabases kind, String example, String packageName) throws Exception {
        try (Workbench old = OldDatabase.example(kind, example, packageName)) {
            saysTheSame(old);
        }
    }

    @Test
    void a_table_between_two_others_becomes_a_field() throws Exception {
        try (Workbench old = OldDatabase.example(TestDatabases.SQLITE, "blog", "com.acme.blog")) {
            saysTheSame(old);
            assertThat(old.read("src/main/java/app/model/Post.java"))
                    .contains("@ManyToMany(relatedName = \"posts\") List<Tag> tags");
        }
    }

    @Nested
    class The_files {

        private Workbench bench;

        @BeforeEach
        void openDatabase() {
            bench = Workbench.on(TestDatabases.SQLITE);
            bench.execute(
                    "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT)",
                    "CREATE TABLE posts (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id))",
                    "CREATE TABLE post_drafts (id INTEGER PRIMARY KEY)");
            bench.done("init", "--url", bench.url());
        }

        @AfterEach
        void closeDatabase() {
            bench.close();
        }

        @Test
        void are_of_the_tables_that_are_named() {
            Workbench.Run run = bench.done("models", "--from-database", "--package", "app", "post*");
            assertThat(run.out())
                    .contains("src/main/java/app/Post.java", "src/main/java/app/PostDraft.java")
                    .doesNotContain("Customer.java");
            assertThat(bench.read("src/main/java/app/Post.java"))
                    .contains("@Reference(columns = \"customer_id\", table = \"customers\", targets = \"id\")");
        }

        @Test
        void go_where_they_are_told_to() {
            bench.done("models", "--from-database", "--package", "app", "--output", "elsewhere", "customers");
            assertThat(bench.read("elsewhere/app/Customer.java")).startsWith("package app;");
        }

        @Test
        void are_never_overwritten_unless_asked_for() {
            bench.write("src/main/java/app/Customer.java", "mine").write("src/main/java/app/Post.java", "mine");
            bench.refused("models-that-are-there", 1, "models", "--from-database", "--package", "app");
            assertThat(bench.read("src/main/java/app/Customer.java")).isEqualTo("mine");
            bench.done("models", "--from-database", "--package", "app", "--force");
            assertThat(bench.read("src/main/java/app/Customer.java")).contains("record Customer(");
        }

        @Test
        void need_a_package() {
            bench.refused("models-without-a-package", 2, "models", "--from-database");
        }

        @Test
        void need_tables_that_are_there() {
            bench.refused(
                    "models-of-no-table", 1, "models", "--from-database", "--package", "app", "customer", "invoices");
        }

        @Test
        void need_a_source() {
            bench.refused("models-from-nowhere", 2, "models");
        }

        @Test
        void are_listed_as_json() {
            assertThat(bench.done("models", "--from-database", "--package", "app", "customers", "--json")
                            .out())
                    .contains("\"files\"", "Customer.java", "\"left_alone\": []");
        }
    }

    private static Workbench library(TestDatabases kind) {
        return OldDatabase.fromFile(kind, "library-" + kind.name().toLowerCase(Locale.ROOT) + ".sql");
    }

    private static void saysTheSame(Workbench old) throws Exception {
        OldDatabase.init(old);
        old.done("models", "--from-database", "--package", "app.model");
        Workbench.Run check = old.ferro("check");
        Set<String> expected = undescribed(OldDatabase.schema(old));
        assertThat(check.err()).isEmpty();
        assertThat(check.out().lines().filter(line -> line.startsWith("  ") && !expected.contains(line.strip())))
                .isEmpty();
        assertThat(check.exitCode()).isEqualTo(expected.isEmpty() ? 0 : 3);
    }

    /** {@return what goes with the models, since none of them can hold it: enum types of no column, empty schemas} */
    private static Set<String> undescribed(Schema schema) {
        Set<QualifiedName> used = schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.type().enumeration().stream())
                .map(EnumerationType::name)
                .collect(Collectors.toSet());
        Set<String> gone = new HashSet<>();
        schema.enums().stream()
                .map(EnumType::name)
                .filter(type -> !used.contains(type))
                .forEach(type -> gone.add("drop enum `" + type + "`"));
        schema.namespaces().stream()
                .filter(name -> Stream.of(
                                schema.tables().stream().map(Table::name),
                                schema.sequences().stream().map(Sequence::name),
                                used.stream())
                        .flatMap(names -> names)
                        .noneMatch(thing -> name.equals(thing.schema())))
                .forEach(name -> gone.add("drop schema `" + name + "`"));
        return gone;
    }
}
