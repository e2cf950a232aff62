package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Primary keys, and who numbers the rows. */
class KeysTest {

    private static String id(String field) {
        return Sources.of("@Model record Thing(" + field + ") {}")
                .table("things")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "int", "Integer", "long", "Long", "Optional<Long>"})
    void a_single_integer_key_is_numbered_by_the_database(String type) {
        assertThat(id("@Field(primaryKey = true) " + type + " id")).endsWith("not null identity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Field(primaryKey = true, autoincrement = Autoincrement.NO) Long id",
                "@Field(primaryKey = true) UUID id",
                "@Field(primaryKey = true) String id",
                "@Field(primaryKey = true) BigDecimal id",
                "@Field(primaryKey = true, nativeType = \"bigserial\") Long id",
                "@Field(primaryKey = true, defaultValue = \"next_id()\") Long id"
            })
    void any_other_key_is_not(String field) {
        assertThat(id(field)).doesNotContain("identity");
    }

    @Test
    void the_type_that_is_named_decides() {
        assertThat(id("@Field(primaryKey = true, type = \"bigint\") BigDecimal id"))
                .isEqualTo("  id bigint not null identity");
    }

    @Test
    void two_keys_make_a_composite_one_in_declaration_order() {
        assertThat(Sources.of("""
                @Model record Rate(@Field(primaryKey = true) String currency, int value, @Field(primaryKey = true) int day) {}
                """).table("rates")).isEqualTo("""
                table rates
                  currency text not null
                  value integer not null
                  day integer not null
                  primary key pk_rates(currency, day)""");
    }

    @Test
    void a_key_that_is_a_foreign_key_is_not_numbered() {
        assertThat(Sources.of("""
                @Model record User(@Field(primaryKey = true) long id) {}
                @Model record Profile(@Field(primaryKey = true) @ForeignKey User user, String text) {}
                """).table("profiles")).isEqualTo("""
                table profiles
                  user_id bigint not null
                  text text not null
                  primary key pk_profiles(user_id)
                  foreign key fk_profiles_user_id(user_id) -> users(id)""");
    }

    @Test
    void the_key_may_stand_in_an_embedded_record() {
        assertThat(Sources.of("""
                record Id(@Field(primaryKey = true) String tenant, @Field(primaryKey = true) int number) {}
                @Model record Invoice(@Embedded Id id, String text) {}
                """).table("invoices")).contains("primary key pk_invoices(tenant, number)");
    }

    @Test
    void its_name_may_be_given() {
        assertThat(Sources.of(
                                "@Model(primaryKeyName = \"things_pkey\") record Thing(@Field(primaryKey = true) int id) {}")
                        .table("things"))
                .contains("primary key things_pkey(id)");
    }

    @Test
    void unique_and_index_have_no_effect_on_a_whole_key() {
        Sources thing = Sources.of("@Model record Thing(@Field(primaryKey = true, unique = true) int id) {}"
                + "@Model record Other(@Field(primaryKey = true, index = true) int id) {}");
        assertThat(thing.schema()).doesNotContain("unique", "index");
        assertThat(thing.warnings())
                .containsExactly(
                        "app.Other, field `id`: `index` has no effect, because a primary key has an index.",
                        "app.Thing, field `id`: `unique` has no effect, because a primary key is unique.");
    }

    @Test
    void a_model_without_a_key_is_refused() {
        assertThat(Sources.of("@Model record Thing(String name) {}").problems()).isEqualTo("""
                The model has no primary key.
                  where: app.Thing
                  do:    mark the field that identifies a row `@Field(primaryKey = true)`""");
    }

    @Test
    void numbering_is_refused_where_the_database_can_not_do_it() {
        assertThat(Sources.of("""
                @Model record A(@Field(primaryKey = true, autoincrement = Autoincrement.YES) String id) {}
                @Model record B(@Field(primaryKey = true) int id, @Field(autoincrement = Autoincrement.YES) int number) {}
                @Model record C(@Field(primaryKey = true, autoincrement = Autoincrement.YES) int a,
                        @Field(primaryKey = true) int b) {}
                @Model record D(@Field(primaryKey = true, autoincrement = Autoincrement.YES, defaultValue = "1") int a) {}
                """).problems()).isEqualTo("""
                `autoincrement = YES` needs a primary key of a single integer column.
                  where: app.A, field `id`
                  do:    leave it out
                `autoincrement = YES` needs a primary key of a single integer column.
                  where: app.B, field `number`
                  do:    leave it out
                `autoincrement = YES` needs a primary key of a single integer column.
                  where: app.C, field `a`
                  do:    leave it out
                `autoincrement = YES` excludes a default.
                  where: app.D, field `a`
                  do:    leave one of them out""");
    }

    @Nested
    class On_a_database_that_takes_no_text_without_a_length {

        private static final Sources BOOK = Sources.of("""
                @Model record Book(@Field(primaryKey = true) String isbn, @Field(unique = true) String title,
                        @Field(length = 20, unique = true) String code, String text) {}
                """);

        @Test
        void a_field_without_one_is_in_no_key() {
            assertThat(BOOK.on(KnownDatabase.MYSQL).problems()).contains("""
                    MySQL takes no LONGTEXT into a primary key, and the column `isbn` is one.
                      where: app.Book, field `isbn`
                      do:    give the field a length, as in `@Field(length = 255)`, or a `nativeType` that has one""");
            assertThat(BOOK.on(KnownDatabase.MYSQL).problemLines())
                    .containsExactly(
                            "MySQL takes no LONGTEXT into a primary key, and the column `isbn` is one.",
                            "MySQL takes no LONGTEXT into a unique constraint, and the column `title` is one.");
        }

        @Test
        void it_may_be_unique_where_the_database_compares_hashes() {
            assertThat(BOOK.on(KnownDatabase.MARIADB).problemLines())
                    .containsExactly("MariaDB takes no LONGTEXT into a primary key, and the column `isbn` is one.");
        }
    }
}
