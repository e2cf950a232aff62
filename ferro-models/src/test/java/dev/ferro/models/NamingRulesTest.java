package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.IndexPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that Ferro makes. */
class NamingRulesTest {

    private static final NamingRules RULES = NamingRules.of(new ModelSettings(true, KnownDatabase.POSTGRESQL));

    @Nested
    class Words_in_them {

        @ParameterizedTest
        @CsvSource({
            "user, user",
            "orderItem, order_item",
            "OrderItem, order_item",
            "HTTPServer, http_server",
            "userID, user_id",
            "HTTPServer2, http_server2",
            "address1Line, address1_line",
            "createdAt, created_at",
            "x, x",
            "X, x",
            "aB, a_b",
            "My_Model, my_model",
            "snake_case, snake_case",
            "_hidden, _hidden",
            "GrößeInMetern, größe_in_metern",
            "ÜberStraße, über_straße",
            "TITLE, title"
        })
        void are_in_snake_case(String camel, String snake) {
            assertThat(Words.snake(camel)).isEqualTo(snake);
        }

        @ParameterizedTest
        @CsvSource({
            "user, users",
            "order_item, order_items",
            "category, categories",
            "address, addresses",
            "status, statuses",
            "child, children",
            "person, persons",
            "news, news",
            "day, days",
            "box, boxes",
            "settings, settings",
            "users, users",
            "people, people",
            "bus, buses",
            "alias, aliases",
            "analysis, analyses",
            "a_, a_"
        })
        void become_plural_by_the_last_one(String singular, String plural) {
            assertThat(Words.plural(singular)).isEqualTo(plural);
        }

        @ParameterizedTest
        @CsvSource({
            "friends, friend",
            "best_friends, best_friend",
            "categories, category",
            "addresses, address",
            "boxes, box",
            "statuses, status",
            "houses, house",
            "courses, course",
            "children, child",
            "people, person",
            "wives, wife",
            "friend, friend"
        })
        void become_singular_by_the_last_one(String plural, String singular) {
            assertThat(Words.singular(plural)).isEqualTo(singular);
        }
    }

    @Nested
    class That_are_too_long {

        @Test
        void are_cut_to_the_limit_with_a_hash_of_the_whole() {
            String name = "a".repeat(70);
            assertThat(RULES.cut(name)).isEqualTo("a".repeat(54) + "_6bd5e503").hasSize(63);
            assertThat(RULES.cut("a".repeat(63))).isEqualTo("a".repeat(63));
        }

        @Test
        void are_cut_by_bytes_and_never_within_a_character() {
            String cut = RULES.cut("ü".repeat(40));
            assertThat(cut).startsWith("ü".repeat(27) + "_").hasSize(36);
            assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSize(63);
            String odd = RULES.cut("x" + "ü".repeat(40));
            assertThat(odd).startsWith("x" + "ü".repeat(26) + "_");
            assertThat(odd.getBytes(StandardCharsets.UTF_8)).hasSize(62);
            String pairs = RULES.cut("\uD83D\uDE80".repeat(20));
            assertThat(pairs).startsWith("\uD83D\uDE80".repeat(13) + "_").doesNotContain("?");
        }

        @Test
        void stay_different() {
            String begin = "column_".repeat(12);
            assertThat(RULES.cut(begin + "a")).isNotEqualTo(RULES.cut(begin + "b"));
        }

        @Test
        void are_cut_wherever_they_are_made() {
            Sources models = Sources.of("""
                    @Model record AnExtraordinarilyLongNameOfAModelThatNobodyWouldEverWriteByHand(
                            @Field(primaryKey = true) int id,
                            @Field(unique = true) String anExtraordinarilyLongNameOfAFieldThatNobodyWouldEverWriteByHand) {}
                    """);
            assertThat(models.schema()
                            .lines()
                            .flatMap(line -> line.strip()
                                    .replaceAll("[(].*", "")
                                    .replaceAll(" (integer|text) .*", "")
                                    .replaceAll(".* ", "")
                                    .lines()))
                    .allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(63));
            assertThat(models.on(KnownDatabase.SQLITE).schema())
                    .contains(
                            "uq_an_extraordinarily_long_name_of_a_model_that_nobody_would_ever_write_by_hands_an_extra");
        }

        @Test
        void are_refused_where_they_are_given_by_hand() {
            String name = "n".repeat(64);
            Sources models = Sources.of("""
                    @Model(table = "NAME", schema = "NAMEs", primaryKeyName = "NAMEp", indexes = @Index(value = "a desc", name = "NAMEi"),
                            uniques = @Unique(value = "a", name = "NAMEu"), checks = @Check(value = "a > 0", name = "NAMEc"))
                    record Thing(@Field(primaryKey = true) int a, @Field(column = "NAMEb") int b,
                            @ForeignKey(name = "NAMEf") Thing c, @ManyToMany(through = "NAMEt") List<Thing> d) {}
                    """.replace("NAME", name));
            assertThat(models.problemLines())
                    .hasSize(9)
                    .allSatisfy(line -> assertThat(line)
                            .matches("The name `n{64}[a-z]?` is longer than the 63 bytes that PostgreSQL allows."));
            assertThat(models.problems()).contains("""
                      where: app.Thing, field `b`
                      do:    give a shorter one
                    """);
            assertThat(models.on(KnownDatabase.SQLITE).read().warnings()).isEmpty();
        }
    }

    @Nested
    class Of_each_object {

        @Test
        void follow_the_convention() {
            assertThat(RULES.primaryKey("users")).isEqualTo("pk_users");
            assertThat(RULES.foreignKey("posts", List.of("a", "b"))).isEqualTo("fk_posts_a_b");
            assertThat(RULES.unique("users", List.of("a"))).isEqualTo("uq_users_a");
            assertThat(RULES.index(
                            "users", List.of(IndexPart.column("a").descends(), IndexPart.expression("lower(b)"))))
                    .isEqualTo("ix_users_a_" + NamingRules.hash("lower(b)"));
            assertThat(RULES.check("users", "age")).isEqualTo("ck_users_age");
        }

        @Test
        void follow_another_convention() {
            NamingConvention convention = new NamingConvention(
                    "{table}_pkey",
                    "{table}_{columns}_fkey",
                    "{table}_{columns}_key",
                    "{table}_{columns}_idx",
                    "{table}_{suffix}_check",
                    "{table}_{columns}_excl");
            assertThat(Sources.of("""
                            @Model record User(@Field(primaryKey = true) int id, @Field(unique = true, check = "a > 0") int a,
                                    @Field(index = true) int b, @ForeignKey User c) {}
                            """).named(convention).table("users"))
                    .contains(
                            "users_pkey(id)",
                            "users_a_key(a)",
                            "users_a_check(a > 0)",
                            "users_c_id_fkey(c_id)",
                            "users_b_idx(b)",
                            "users_c_id_idx(c_id)");
        }

        @Test
        void may_be_singular() {
            assertThat(Sources.of("@Model record OrderItem(@Field(primaryKey = true) int id) {}")
                            .singular()
                            .tables())
                    .containsExactly("order_item");
        }
    }

    @Nested
    class That_collide {

        @Test
        void two_groups_that_make_one_name() {
            assertThat(Sources.of("""
                    @Model(indexes = {@Index({"a_b", "c"}), @Index({"a", "b_c"})})
                    record M(@Field(primaryKey = true) int a, int a_b, int c, int b_c) {}
                    """).problems()).isEqualTo("""
                    The name `ix_ms_a_b_c` is taken twice, by the index on [a_b, c] of `ms` and by the index on [a, b_c] of `ms`.
                      where: app.M
                      do:    name one of them otherwise, or leave it out""");
        }

        @Test
        void the_same_group_twice() {
            assertThat(Sources.of("""
                    @Model(uniques = {@Unique({"a", "b"}), @Unique({"a", "b"})})
                    record M(@Field(primaryKey = true) int a, int b) {}
                    """).problems()).isEqualTo("""
                    The name `uq_ms_a_b` is taken twice, by the unique constraint on [a, b] of `ms` and by another one of the same.
                      where: app.M
                      do:    name one of them otherwise, or leave it out""");
        }

        @Test
        void indexes_of_two_tables() {
            assertThat(Sources.of("""
                    @Model(indexes = @Index(value = "b", name = "by_b")) record M(@Field(primaryKey = true) int a, int b) {}
                    @Model(indexes = @Index(value = "b", name = "by_b")) record N(@Field(primaryKey = true) int a, int b) {}
                    """).problemLines())
                    .containsExactly(
                            "The name `by_b` is taken twice, by the index on [b] of `ms` and by the index on [b] of `ns`.");
        }

        @Test
        void an_index_and_a_table_or_the_index_of_a_key() {
            assertThat(Sources.of("""
                    @Model(indexes = {@Index(value = "b", name = "ns"), @Index(value = "b desc", name = "pk_ns")})
                    record M(@Field(primaryKey = true) int a, int b) {}
                    @Model record N(@Field(primaryKey = true) int a) {}
                    """).problemLines())
                    .containsExactly(
                            "The name `ns` is taken twice, by the table `ns` and by the index on [b] of `ms`.",
                            "The name `pk_ns` is taken twice, by the index on [b] of `ms` and by the primary key of `ns`.");
        }

        @Test
        void constraints_of_one_table_but_not_of_two() {
            String model = "(checks = @Check(value = \"b > 0\", name = \"good\")) record ";
            String fields = "(@Field(primaryKey = true) int a, @ForeignKey(name = \"NAME\") N b) {}\n";
            assertThat(Sources.of("@Model" + model.replace("b > 0", "b_id > 0") + "M" + fields.replace("NAME", "good")
                                    + "@Model record N(@Field(primaryKey = true) int a) {}")
                            .problemLines())
                    .containsExactly(
                            "The name `good` is taken twice, by the check `b_id > 0` of `ms` and by the foreign"
                                    + " key on [b_id] of `ms`.");
            assertThat(Sources.of("@Model" + model + "M(@Field(primaryKey = true) int b) {}\n@Model" + model
                                    + "N(@Field(primaryKey = true) int b) {}")
                            .warnings())
                    .isEmpty();
        }

        @Test
        void an_enum_type_and_a_table() {
            Sources models = Sources.of("""
                    enum Moods { SAD }
                    @Model record Mood(@Field(primaryKey = true) int a, Moods mood) {}
                    """);
            assertThat(models.problemLines())
                    .containsExactly("The name `moods` is taken twice, by the enum type and by the table.");
            assertThat(models.on(KnownDatabase.SQLITE).tables()).containsExactly("moods");
        }

        @Test
        void two_models_on_one_table() {
            assertThat(Sources.of("""
                    @Model record User(@Field(primaryKey = true) int id) {}
                    @Model(table = "users") record Person(@Field(primaryKey = true) int id) {}
                    """).problems()).isEqualTo("""
                    The table `users` is that of `app.Person` already.
                      where: app.User
                      do:    name one of the two with `@Model(table = "…")`""");
        }

        @Test
        void columns_that_differ_only_in_case() {
            assertThat(Sources.of("@Model record M(@Field(primaryKey = true) int id, @Field(column = \"ID\") int b) {}")
                            .problems())
                    .isEqualTo("""
                    The column `ID` is made twice in app.M, by `id` too.
                      where: app.M, field `b`
                      do:    name one of them with `column`, or embedded ones apart with `prefix`""");
        }
    }
}
