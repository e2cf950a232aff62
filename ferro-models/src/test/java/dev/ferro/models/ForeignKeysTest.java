package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Foreign keys: their columns, rules, names and indexes. */
class ForeignKeysTest {

    private static final String USER = "@Model record User(@Field(primaryKey = true) long id) {}\n";

    private static Sources post(String field) {
        return Sources.of(USER + "@Model record Post(@Field(primaryKey = true) int id, " + field + ") {}");
    }

    @Nested
    class Their_columns {

        @Test
        void are_called_after_the_field_and_typed_like_the_key() {
            assertThat(post("@ForeignKey User blogAuthor").table("posts")).isEqualTo("""
                    table posts
                      id integer not null identity
                      blog_author_id bigint not null
                      primary key pk_posts(id)
                      foreign key fk_posts_blog_author_id(blog_author_id) -> users(id)
                      index ix_posts_blog_author_id(blog_author_id)""");
        }

        @Test
        void copy_the_storage_that_the_key_names() {
            assertThat(Sources.of("""
                    @Model record Country(@Field(primaryKey = true, type = "char(2)") String code) {}
                    @Model record Currency(@Field(primaryKey = true, length = 3, column = "iso") String code) {}
                    @Model record Cell(@Field(primaryKey = true, nativeType = "ltree") String path) {}
                    @Model record Price(
                            @Field(primaryKey = true) int id,
                            @ForeignKey Country country,
                            @ForeignKey Currency currency,
                            @ForeignKey Cell cell) {}
                    """).table("prices"))
                    .contains(
                            "  country_id char(2) not null\n",
                            "  currency_id varchar(3) not null\n",
                            "  cell_id native('ltree') not null\n",
                            "(country_id) -> countries(code)\n",
                            "(currency_id) -> currencies(iso)\n",
                            "(cell_id) -> cells(path)\n");
        }

        @Test
        void are_as_many_as_the_key_has() {
            assertThat(Sources.of("""
                    @Model record Order(@Field(primaryKey = true) String tenant, @Field(primaryKey = true) int number) {}
                    @Model record Line(@Field(primaryKey = true) int id, @ForeignKey Order order, @ForeignKey(
                            column = {"sale_tenant", "sale_number"}) Order sale) {}
                    """).table("lines")).isEqualTo("""
                    table lines
                      id integer not null identity
                      order_tenant text not null
                      order_number integer not null
                      sale_tenant text not null
                      sale_number integer not null
                      primary key pk_lines(id)
                      foreign key fk_lines_order_tenant_order_number(order_tenant, order_number) -> orders(tenant, number)
                      foreign key fk_lines_sale_tenant_sale_number(sale_tenant, sale_number) -> orders(tenant, number)
                      index ix_lines_order_tenant_order_number(order_tenant, order_number)
                      index ix_lines_sale_tenant_sale_number(sale_tenant, sale_number)""");
        }

        @Test
        void follow_keys_that_are_foreign_keys_themselves() {
            assertThat(Sources.of(USER + """
                    @Model record Profile(@Field(primaryKey = true) @ForeignKey User user) {}
                    @Model record Picture(@Field(primaryKey = true) int id, @ForeignKey Profile profile) {}
                    """).table("pictures"))
                    .contains("profile_id bigint not null", "(profile_id) -> profiles(user_id)");
        }

        @Test
        void may_be_named() {
            assertThat(post("@ForeignKey(column = \"writer\") User author").table("posts"))
                    .contains("writer bigint not null", "fk_posts_writer(writer) -> users(id)");
            assertThat(post("@Field(column = \"writer\") @ForeignKey User author")
                            .table("posts"))
                    .contains("writer bigint not null");
        }

        @Test
        void take_what_field_says() {
            assertThat(post("@Field(comment = \"Who wrote it\", defaultValue = \"1\", check = \"author_id > 0\","
                                    + " unique = true) @ForeignKey(onDelete = OnDelete.SET_DEFAULT) User author")
                            .table("posts"))
                    .contains(
                            "author_id bigint not null default 1 comment Who wrote it\n",
                            "unique uq_posts_author_id(author_id)\n",
                            "check ck_posts_author_id(author_id > 0)\n",
                            "on delete set default");
        }
    }

    @Nested
    class Their_rules {

        @Test
        void are_the_actions_and_the_time_of_checking() {
            assertThat(
                            post("@ForeignKey(onDelete = OnDelete.CASCADE, onUpdate = OnUpdate.RESTRICT, name = \"fk_author\","
                                            + " deferrable = Deferrable.INITIALLY_DEFERRED) User author")
                                    .table("posts"))
                    .contains("foreign key fk_author(author_id) -> users(id) on delete cascade on update restrict"
                            + " INITIALLY_DEFERRED\n");
            assertThat(post("@ForeignKey(onDelete = OnDelete.RESTRICT, onUpdate = OnUpdate.CASCADE,"
                                    + " deferrable = Deferrable.INITIALLY_IMMEDIATE) User author")
                            .table("posts"))
                    .contains("on delete restrict on update cascade INITIALLY_IMMEDIATE\n");
            assertThat(post("@ForeignKey(onDelete = OnDelete.SET_NULL, onUpdate = OnUpdate.SET_DEFAULT) User author")
                            .table("posts"))
                    .contains("on delete set null on update set default\n");
        }

        @Test
        void warn_of_a_default_that_is_not_there() {
            assertThat(post("@ForeignKey(onDelete = OnDelete.SET_DEFAULT) User author")
                            .warnings())
                    .containsExactly("app.Post, field `author`: `SET_DEFAULT` will fail, because the column has no"
                            + " default and does not allow NULL.");
        }

        @Test
        void make_one_to_one_of_unique() {
            assertThat(post("@ForeignKey(unique = true) User author").table("posts"))
                    .isEqualTo("""
                    table posts
                      id integer not null identity
                      author_id bigint not null
                      primary key pk_posts(id)
                      unique uq_posts_author_id(author_id)
                      foreign key fk_posts_author_id(author_id) -> users(id)""");
        }

        @Test
        void allow_a_table_to_refer_to_itself() {
            assertThat(Sources.of("""
                    @Model record Employee(@Field(primaryKey = true) int id, @ForeignKey @Nullable Employee boss) {}
                    """).table("employees")).isEqualTo("""
                    table employees
                      id integer not null identity
                      boss_id integer null
                      primary key pk_employees(id)
                      foreign key fk_employees_boss_id(boss_id) -> employees(id)
                      index ix_employees_boss_id(boss_id)""");
        }

        @Test
        void allow_tables_to_refer_to_each_other() {
            assertThat(Sources.of("""
                    @Model record Team(@Field(primaryKey = true) int id, @ForeignKey @Nullable Player captain) {}
                    @Model record Player(@Field(primaryKey = true) int id, @ForeignKey Team team) {}
                    """).schema()).contains("(captain_id) -> players(id)", "(team_id) -> teams(id)");
        }
    }

    @Nested
    class Their_indexes {

        @Test
        void are_left_out_where_the_database_makes_them_itself() {
            assertThat(post("@ForeignKey User author").on(KnownDatabase.MARIADB).table("posts"))
                    .doesNotContain("index");
        }

        @Test
        void are_left_out_on_demand() {
            assertThat(post("@ForeignKey(index = false) User author").table("posts"))
                    .doesNotContain("index");
        }

        @Test
        void are_made_once_if_the_field_asks_for_one_too() {
            assertThat(post("@Field(index = true) @ForeignKey User author")
                            .table("posts")
                            .lines())
                    .filteredOn(line -> line.startsWith("  index"))
                    .containsExactly("  index ix_posts_author_id(author_id)");
        }

        @Test
        void are_left_out_where_something_else_starts_with_the_column() {
            String fields = "@Field(primaryKey = true) int id, @ForeignKey User author, String title) {}";
            assertThat(Sources.of(USER + "@Model(indexes = @Index({\"author\", \"title\"})) record Post(" + fields)
                            .table("posts"))
                    .contains("ix_posts_author_id_title")
                    .doesNotContain("ix_posts_author_id(");
            assertThat(Sources.of(USER + "@Model(uniques = @Unique({\"author\", \"title\"})) record Post(" + fields)
                            .table("posts"))
                    .doesNotContain("index");
            assertThat(Sources.of(USER + "@Model record Post(@Field(primaryKey = true) @ForeignKey User author,"
                                    + "@Field(primaryKey = true) int number) {}")
                            .table("posts"))
                    .doesNotContain("index");
        }

        @Test
        void are_made_where_what_starts_with_the_column_does_not_serve() {
            String fields = "@Field(primaryKey = true) int id, @ForeignKey User author, String title) {}";
            assertThat(Sources.of(USER + "@Model(indexes = @Index({\"title\", \"author\"})) record Post(" + fields)
                            .table("posts"))
                    .contains("index ix_posts_author_id(author_id)");
            assertThat(Sources.of(USER + "@Model(indexes = @Index(value = {\"author\", \"title\"}, where = \"id > 9\"))"
                                    + " record Post(" + fields)
                            .table("posts"))
                    .contains("index ix_posts_author_id(author_id)");
        }
    }

    @Nested
    class That_can_not_be {

        @Test
        void refer_to_what_is_no_model() {
            assertThat(Sources.of("""
                    record Address(String street) {}
                    @Model record User(@Field(primaryKey = true) int id, @ForeignKey Address address, @ForeignKey int other) {}
                    """).problems()).isEqualTo("""
                    `app.Address` is no model.
                      where: app.User, field `address`
                      do:    annotate the class with `@Model`, or take `@ForeignKey` away
                    `int` is no model.
                      where: app.User, field `other`
                      do:    annotate the class with `@Model`, or take `@ForeignKey` away""");
        }

        @Test
        void refer_to_a_model_that_is_not_read() {
            assertThat(Models.problems(Lonely.class)).isEqualTo("""
                    `ForeignKeysTest.Elsewhere` is a model, but not one of those that are read.
                      where: ForeignKeysTest.Lonely, field `other`
                      do:    add its package to the packages of models""");
        }

        @Test
        void refer_to_a_model_without_a_key() {
            assertThat(Sources.of("""
                    @Model record Thing(String name) {}
                    @Model record User(@Field(primaryKey = true) int id, @ForeignKey Thing thing) {}
                    """).problems()).isEqualTo("""
                    The model has no primary key.
                      where: app.Thing
                      do:    mark the field that identifies a row `@Field(primaryKey = true)`
                    `app.Thing` has no primary key to refer to.
                      where: app.User, field `thing`
                      do:    mark the field that identifies one `@Field(primaryKey = true)`""");
        }

        @Test
        void have_keys_that_refer_to_each_other() {
            assertThat(Sources.of("""
                    @Model record A(@Field(primaryKey = true) @ForeignKey B b) {}
                    @Model record B(@Field(primaryKey = true) @ForeignKey A a) {}
                    """).problemLines())
                    .contains("The key of `app.B` refers back to itself through foreign keys.");
            assertThat(Sources.of("@Model record A(@Field(primaryKey = true) @ForeignKey A a) {}")
                            .problems())
                    .isEqualTo("""
                    The key of `app.A` refers back to itself through foreign keys.
                      where: app.A, field `a`
                      do:    give one of the models a key of its own""");
        }

        @Test
        void share_a_related_name() {
            assertThat(post("@ForeignKey(relatedName = \"posts\") User author,"
                                    + " @ForeignKey(relatedName = \"posts\") User editor")
                            .problems())
                    .isEqualTo("""
                    `app.User` would have two relations called `posts`; the other one is that of app.Post, field `author`.
                      where: app.Post, field `editor`
                      do:    give each its own `relatedName`""");
        }

        @Test
        void have_a_type_or_values_of_their_own() {
            assertThat(
                            post("@Field(type = \"integer\") @ForeignKey User a, @Field(generated = \"1\") @ForeignKey User b,"
                                            + " @Field(autoincrement = Autoincrement.YES) @ForeignKey User c")
                                    .problems())
                    .isEqualTo("""
                    A foreign key has the type of the key that it refers to.
                      where: app.Post, field `a`
                      do:    leave the options of the type out
                    The values of a foreign key are given, never computed or counted up.
                      where: app.Post, field `b`
                      do:    leave `generated` and `autoincrement` out
                    The values of a foreign key are given, never computed or counted up.
                      where: app.Post, field `c`
                      do:    leave `generated` and `autoincrement` out""");
        }

        @Test
        void have_another_number_of_columns_than_the_key() {
            assertThat(post("@ForeignKey(column = {\"a\", \"b\"}) User author").problems())
                    .isEqualTo("""
                    The key referred to has 1 column, and 2 columns are named here.
                      where: app.Post, field `author`
                      do:    name one for each of [id], or none""");
            assertThat(Sources.of("""
                    @Model record Order(@Field(primaryKey = true) String tenant, @Field(primaryKey = true) int number) {}
                    @Model record Line(@Field(primaryKey = true) int id, @ForeignKey(column = "x") Order order) {}
                    """).problems()).isEqualTo("""
                    The key referred to has 2 columns, and 1 column is named here.
                      where: app.Line, field `order`
                      do:    name one for each of [tenant, number], or none""");
        }

        @Test
        void be_something_else_too() {
            assertThat(post("@ForeignKey @ManyToMany User author").problemLines())
                    .containsExactly("`@ForeignKey` and `@ManyToMany` exclude each other.");
        }
    }

    @dev.ferro.annotations.Model
    record Elsewhere(
            @dev.ferro.annotations.Field(primaryKey = true) int id) {}

    @dev.ferro.annotations.Model
    record Lonely(
            @dev.ferro.annotations.Field(primaryKey = true) int id,
            @dev.ferro.annotations.ForeignKey Elsewhere other) {}
}
