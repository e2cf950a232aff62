package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which fields make columns, and in which order: superclasses, embedded records, and what is left out. */
class StructureTest {

    @Nested
    class Classes {

        @Test
        void have_their_fields_in_the_order_of_declaration() {
            assertThat(Sources.of("""
                    @Model class Thing {
                        static int count;
                        transient String cache;
                        @Ignore String ignored;
                        private String zebra;
                        @Field(primaryKey = true) UUID id;
                        protected int apple;
                    }
                    """).table("things")).isEqualTo("""
                    table things
                      zebra text not null
                      id uuid not null
                      apple integer not null
                      primary key pk_things(id)""");
        }

        @Test
        void inherit_the_fields_of_superclasses_first() {
            assertThat(Sources.of("""
                    abstract class Base { @Field(primaryKey = true) UUID id; @Nullable String note; }
                    class Audited extends Base { @Field(defaultValue = "now()", index = true) Instant createdAt; }
                    @Model class Thing extends Audited { String name; }
                    @Model class Other extends Audited { String title; }
                    """).table("things")).isEqualTo("""
                    table things
                      id uuid not null
                      note text null
                      created_at timestamptz not null default now()
                      name text not null
                      primary key pk_things(id)
                      index ix_things_created_at(created_at)""");
        }

        @Test
        void bind_the_type_variables_of_superclasses() {
            assertThat(Sources.of("""
                    abstract class Base<K, V extends Number> { @Field(primaryKey = true) K id; Optional<V> value; List<K> keys; V[] all; }
                    abstract class Middle<T> extends Base<T, Integer> { T other; }
                    @Model class Thing extends Middle<UUID> { }
                    """).table("things")).isEqualTo("""
                    table things
                      id uuid not null
                      value integer null
                      keys jsonb not null
                      all jsonb not null
                      other uuid not null
                      primary key pk_things(id)""");
        }

        @Test
        void may_be_nested_in_others() {
            assertThat(Sources.of("""
                    class Shop {
                        enum State { OPEN, CLOSED }
                        @Model record OrderItem(@Field(primaryKey = true) int id, State state) {}
                    }
                    """).schema()).startsWith("enum state [OPEN, CLOSED]\ntable order_items\n");
        }

        @Test
        void that_are_models_are_never_extended_by_models() {
            assertThat(Sources.of("""
                    @Model class Base { @Field(primaryKey = true) int id; }
                    class Middle extends Base { }
                    @Model class Thing extends Middle { String name; }
                    """).problems()).isEqualTo("""
                    The model extends `app.Base`, which is a model itself.
                      where: app.Thing
                      do:    move what they share to an abstract class without `@Model`""");
        }

        @Test
        void only_are_models() {
            assertThat(Sources.of("@Model interface Thing {} @Model enum Mood { SAD }")
                            .problemLines())
                    .contains("Only a record or a class can be a model.");
            assertThat(Sources.of("@Model interface Thing {}").problems()).startsWith("""
                    Only a record or a class can be a model.
                      where: app.Thing
                      do:    take `@Model` away from the interface
                    """);
        }
    }

    @Nested
    class Records {

        @Test
        void leave_out_what_is_ignored() {
            assertThat(Sources.of("""
                    @Model record User(@Field(primaryKey = true) int id, @Ignore List<Post> posts) {}
                    @Model record Post(@Field(primaryKey = true) int id, @ForeignKey(relatedName = "posts") User author) {}
                    """).table("users")).isEqualTo("""
                    table users
                      id integer not null identity
                      primary key pk_users(id)""");
        }
    }

    @Nested
    class Embedded_records {

        @Test
        void have_their_components_in_the_table_with_a_prefix_or_without() {
            assertThat(Sources.of("""
                    record Country(@Field(type = "char(2)") String code) {}
                    record Address(String street, @Field(column = "town", index = true) String city,
                            @Embedded(prefix = "country_") Country country, @ForeignKey @Nullable Region region) {}
                    @Model record Region(@Field(primaryKey = true) int id) {}
                    @Model record Customer(@Field(primaryKey = true) int id,
                            @Embedded Address main, @Embedded(prefix = "work_") Address work) {}
                    """).table("customers")).isEqualTo("""
                    table customers
                      id integer not null identity
                      street text not null
                      town text not null
                      country_code char(2) not null
                      region_id integer null
                      work_street text not null
                      work_town text not null
                      work_country_code char(2) not null
                      work_region_id integer null
                      primary key pk_customers(id)
                      foreign key fk_customers_region_id(region_id) -> regions(id)
                      foreign key fk_customers_work_region_id(work_region_id) -> regions(id)
                      index ix_customers_region_id(region_id)
                      index ix_customers_town(town)
                      index ix_customers_work_region_id(work_region_id)
                      index ix_customers_work_town(work_town)""");
        }

        @Test
        void have_expressions_that_follow_the_prefix() {
            assertThat(Sources.of("""
                    record Money(@Field(check = "amount >= 0 AND currency <> ''") BigDecimal amount, String currency,
                            @Field(generated = "amount * 2") BigDecimal twice) {}
                    @Model record Product(@Field(primaryKey = true) int id,
                            @Embedded(prefix = "price_") Money price, @Embedded(prefix = "cost_") Money cost) {}
                    """).table("products"))
                    .contains(
                            "price_twice decimal not null as (price_amount * 2) stored",
                            "check ck_products_cost_amount(cost_amount >= 0 AND cost_currency <> '')",
                            "check ck_products_price_amount(price_amount >= 0 AND price_currency <> '')");
        }

        @Test
        void may_be_generic_and_inherit() {
            assertThat(Sources.of("""
                    abstract class Named { String name; }
                    class Range<T> extends Named { T low; @Nullable T high; }
                    @Model record Product(@Field(primaryKey = true) int id, @Embedded Range<LocalDate> sold) {}
                    """).table("products")).isEqualTo("""
                    table products
                      id integer not null identity
                      name text not null
                      low date not null
                      high date null
                      primary key pk_products(id)""");
        }

        @Test
        void are_neither_models_nor_plain_values_nor_themselves() {
            assertThat(Sources.of("""
                    @Model record User(@Field(primaryKey = true) int id) {}
                    record Node(int value, @Embedded @Nullable Node next) {}
                    @Model record Thing(@Field(primaryKey = true) int id, @Embedded User user, @Embedded String text,
                            @Embedded Map<String, String> map, @Embedded Node node) {}
                    """).problems()).isEqualTo("""
                    `app.User` can't be embedded.
                      where: app.Thing, field `user`
                      do:    embed a record or class of your own that is no model
                    `String` can't be embedded.
                      where: app.Thing, field `text`
                      do:    embed a record or class of your own that is no model
                    `java.util.Map<String, String>` can't be embedded.
                      where: app.Thing, field `map`
                      do:    embed a record or class of your own that is no model
                    `app.Node` can't be embedded in itself.
                      where: app.Thing, field `node.next`
                      do:    embed a record or class of your own that is no model""");
        }

        @Test
        void without_a_prefix_may_collide() {
            assertThat(Sources.of("""
                    record Address(String street) {}
                    @Model record Customer(@Field(primaryKey = true) int id, @Embedded Address a, @Embedded Address b) {}
                    """).problems()).isEqualTo("""
                    The column `street` is made twice in app.Customer, by `street` too.
                      where: app.Customer, field `b.street`
                      do:    name one of them with `column`, or embedded ones apart with `prefix`""");
        }
    }
}
