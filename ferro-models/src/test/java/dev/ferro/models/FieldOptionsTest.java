package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a field says of its column. */
class FieldOptionsTest {

    private static Sources thing(String field) {
        return Sources.of(
                "enum Mood { SAD, HAPPY }\n@Model record Thing(@Field(primaryKey = true) UUID id, " + field + ") {}");
    }

    /** {@return the line of the table's second column} */
    private static String column(String field) {
        return thing(field)
                .table("things")
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow()
                .strip();
    }

    @Nested
    class Names_and_texts {

        @Test
        void column_and_comment() {
            assertThat(column("@Field(column = \"Full Name\", comment = \"As it's written\") String name"))
                    .isEqualTo("Full Name text not null comment As it's written");
        }

        @Test
        void collation() {
            assertThat(column("@Field(collation = \"de_DE\") String name"))
                    .isEqualTo("name text not null collate de_DE");
            assertThat(column("@Field(collation = \"C\", nativeType = \"citext\") String name"))
                    .isEqualTo("name native('citext') not null collate C");
            assertThat(thing("@Field(collation = \"C\") int name").problems()).isEqualTo("""
                    `collation` has no effect on the type `integer`.
                      where: app.Thing, field `name`
                      do:    leave one of them out""");
        }
    }

    @Nested
    class Constraints_and_indexes {

        @Test
        void unique_and_index() {
            assertThat(thing("@Field(unique = true) String email, @Field(index = true) String cityName")
                            .table("things"))
                    .isEqualTo("""
                    table things
                      id uuid not null
                      email text not null
                      city_name text not null
                      primary key pk_things(id)
                      unique uq_things_email(email)
                      index ix_things_city_name(city_name)""");
        }

        @Test
        void both_together_are_the_unique_alone_with_a_warning() {
            Sources both = thing("@Field(unique = true, index = true) String email");
            assertThat(both.table("things"))
                    .contains("unique uq_things_email(email)")
                    .doesNotContain("index");
            assertThat(both.warnings())
                    .containsExactly(
                            "app.Thing, field `email`: `index` has no effect, because a unique constraint has an index.");
        }

        @Test
        void check() {
            assertThat(thing("@Field(check = \"price >= 0\") BigDecimal price").table("things"))
                    .contains("check ck_things_price(price >= 0)");
        }

        @Test
        void a_check_of_another_column_is_a_problem() {
            assertThat(thing("@Field(check = \"unitPrice >= 0 AND prise < 9\") BigDecimal unitPrice")
                            .problems())
                    .isEqualTo("""
                    A check names the column `unitPrice`, which the table does not have.
                      where: app.Thing, field `unitPrice`
                      do:    write `unit_price`
                    A check names the column `prise`, which the table does not have.
                      where: app.Thing, field `unitPrice`
                      do:    use one of id, unit_price""");
        }
    }

    @Nested
    class Generated_columns {

        @Test
        void are_stored_or_virtual() {
            assertThat(thing("int price, int quantity, @Field(generated = \"price * quantity\") int total,"
                                    + " @Field(generated = \"price + 1\", virtual = true) @Nullable Integer more")
                            .table("things"))
                    .contains(
                            "total integer not null as (price * quantity) stored\n",
                            "more integer null as (price + 1) virtual\n");
        }

        @Test
        void speak_of_columns_that_are_there() {
            assertThat(thing("@Field(generated = \"prise * 2\") int total").problems())
                    .isEqualTo("""
                    A generated column names the column `prise`, which the table does not have.
                      where: app.Thing, field `total`
                      do:    use one of id, total""");
        }

        @Test
        void have_neither_default_nor_number() {
            assertThat(thing("@Field(generated = \"1\", defaultValue = \"2\") int a,"
                                    + " @Field(generated = \"1\", autoincrement = Autoincrement.YES) int b,"
                                    + " @Field(virtual = true) int c")
                            .problemLines())
                    .containsExactly(
                            "`generated` and `defaultValue` exclude each other.",
                            "`generated` and `autoincrement = YES` exclude each other.",
                            "`virtual` needs `generated`.",
                            "`autoincrement = YES` needs a primary key of a single integer column.");
        }
    }

    @Nested
    class Defaults {

        @Test
        void fit_the_size() {
            assertThat(column("@Field(length = 3, defaultValue = \"'abc'\") String it"))
                    .endsWith("default 'abc'");
            assertThat(column("@Field(precision = 5, scale = 2, defaultValue = \"999.990\") BigDecimal it"))
                    .endsWith("default 999.990");
            assertThat(thing("@Field(length = 2, defaultValue = \"'abc'\") String a,"
                                    + " @Field(precision = 5, scale = 2, defaultValue = \"1000\") BigDecimal b,"
                                    + " @Field(precision = 5, scale = 2, defaultValue = \"1.005\") BigDecimal c,"
                                    + " @Field(precision = 5, scale = 2, defaultValue = \"'1'\") BigDecimal d")
                            .problemLines())
                    .containsExactly(
                            "The default `'abc'` does not fit the type `varchar(2)`.",
                            "The default `1000` does not fit the type `decimal(5, 2)`.",
                            "The default `1.005` does not fit the type `decimal(5, 2)`.",
                            "The default `'1'` does not fit the type `decimal(5, 2)`.");
        }

        @Test
        void of_an_enum_are_labels() {
            assertThat(thing("@Field(defaultValue = \"'GLAD'\") Mood it").problems())
                    .isEqualTo("""
                    The default `'GLAD'` does not fit the type `mood`, whose labels are [SAD, HAPPY].
                      where: app.Thing, field `it`
                      do:    write a literal of that type, or an SQL expression""");
        }

        @Test
        void that_are_bare_words_are_most_likely_texts() {
            assertThat(thing("@Field(defaultValue = \"draft\") String it").problems())
                    .isEqualTo("""
                    The default `draft` does not fit the type `text`.
                      where: app.Thing, field `it`
                      do:    write a text in quotes, `'draft'`, and a function with parentheses""");
        }

        @Test
        void of_null_need_a_column_that_allows_it() {
            assertThat(column("@Field(defaultValue = \"NULL\") @Nullable String it"))
                    .endsWith("null default NULL");
            assertThat(thing("@Field(defaultValue = \"null\") String it").problems())
                    .isEqualTo("""
                    The default `null` does not fit a column that does not allow NULL.
                      where: app.Thing, field `it`
                      do:    leave it out, or allow NULL""");
        }
    }
}
