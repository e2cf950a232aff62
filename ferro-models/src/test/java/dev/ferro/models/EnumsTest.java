package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Enum types and their labels. */
class EnumsTest {

    private static Sources thing(String enumeration) {
        return Sources.of(enumeration + "\n@Model record Thing(@Field(primaryKey = true) UUID id, Mood mood) {}");
    }

    @Nested
    class Labels {

        @Test
        void are_the_names_of_the_constants_in_their_order() {
            assertThat(thing("enum Mood { SAD, HAPPY { @Override public String toString() { return \"h\"; } } }")
                            .schema())
                    .startsWith("enum mood [SAD, HAPPY]\n");
        }

        @Test
        void are_the_values_of_a_field() {
            assertThat(thing("enum Mood { SAD(\"s\"), HAPPY(\"h\"); @EnumValue private final String code;"
                                    + " Mood(String code) { this.code = code; } }")
                            .schema())
                    .startsWith("enum mood [s, h]\n");
        }

        @Test
        void are_the_values_of_a_method() {
            assertThat(thing("enum Mood { SAD, HAPPY; @EnumValue private int code() { return ordinal() + 1; } }")
                            .schema())
                    .startsWith("enum mood [1, 2]\n");
        }
    }

    @Nested
    class Types {

        @Test
        void are_made_once_for_all_columns() {
            assertThat(Sources.of("""
                    enum OrderState { NEW }
                    @Model record A(@Field(primaryKey = true) int id, OrderState a, @Nullable OrderState b) {}
                    @Model record B(@Field(primaryKey = true) int id, @Field(defaultValue = "'NEW'") OrderState a) {}
                    """).schema()).isEqualTo("""
                    enum order_state [NEW]
                    table as
                      id integer not null identity
                      a enumeration('order_state', 'NEW') not null
                      b enumeration('order_state', 'NEW') null
                      primary key pk_as(id)
                    table bs
                      id integer not null identity
                      a enumeration('order_state', 'NEW') not null default 'NEW'
                      primary key pk_bs(id)""");
        }

        @Test
        void are_not_made_for_what_is_kept_otherwise() {
            assertThat(Sources.of("""
                    enum Mood { SAD }
                    @Model record A(@Field(primaryKey = true) int id, @Field(type = "text") Mood a, List<Mood> b) {}
                    """).schema()).startsWith("table as\n");
        }

        @Test
        void of_one_name_may_come_from_two_enums_with_the_same_labels() {
            assertThat(Sources.of("""
                    class X { enum Mood { SAD } }
                    class Y { enum Mood { SAD } }
                    @Model record A(@Field(primaryKey = true) int id, X.Mood a, Y.Mood b) {}
                    """).schema()).startsWith("enum mood [SAD]\ntable");
        }
    }

    @Nested
    class Problems {

        @Test
        void of_one_name_with_different_labels() {
            assertThat(Sources.of("""
                    class X { enum Mood { SAD } }
                    class Y { enum Mood { SAD, HAPPY } }
                    @Model record A(@Field(primaryKey = true) int id, X.Mood a) {}
                    @Model record B(@Field(primaryKey = true) int id, Y.Mood b) {}
                    """).problems()).isEqualTo("""
                    The enum type `mood` would have the labels [SAD] of `app.X.Mood` and the labels [SAD, HAPPY] of `app.Y.Mood`.
                      where: app.B, field `b`
                      do:    rename one of the enums: the type is named after the class""");
        }

        @Test
        void of_an_empty_enum() {
            assertThat(thing("enum Mood {}").problems()).isEqualTo("""
                    The enum `app.Mood` has no constants.
                      where: app.Thing, field `mood`
                      do:    give it at least one""");
        }

        @Test
        void of_a_label_that_is_repeated_or_missing() {
            assertThat(thing("enum Mood { SAD(\"s\"), DOWN(\"s\"), HAPPY(null); @EnumValue final String code;"
                                    + " Mood(String code) { this.code = code; } }")
                            .problems())
                    .isEqualTo("""
                    `app.Mood`, constant `DOWN`, has the label `s` of another one.
                      where: app.Thing, field `mood`
                      do:    give every constant a label of its own
                    `app.Mood`, constant `HAPPY`, has no label.
                      where: app.Thing, field `mood`
                      do:    let `@EnumValue` give every constant one""");
            assertThat(thing("enum Mood { SAD; @EnumValue String code() { throw new IllegalStateException(); } }")
                            .problemLines())
                    .containsExactly("`app.Mood`, constant `SAD`, has no label.");
        }

        @Test
        void of_values_that_can_not_be_asked_for() {
            String message =
                    "The enum `app.Mood` has to mark one field, or one method without parameters, `@EnumValue`.";
            assertThat(thing("enum Mood { SAD; @EnumValue String a() { return \"\"; } @EnumValue String b; }")
                            .problems())
                    .isEqualTo(message
                            + "\n  where: app.Thing, field `mood`"
                            + "\n  do:    mark the one whose value is the label; it must not be static");
            assertThat(thing("enum Mood { SAD; @EnumValue static String a; }").problemLines())
                    .containsExactly(message);
            assertThat(thing("enum Mood { SAD; @EnumValue String a(int b) { return \"\"; } }")
                            .problemLines())
                    .containsExactly(message);
        }

        @Test
        void of_a_label_that_is_too_long() {
            String label = "L".repeat(64);
            Sources thing = thing("enum Mood { " + label + " }");
            assertThat(thing.problems()).isEqualTo("The enum label `" + label + """
                    ` is longer than the 63 bytes that PostgreSQL allows.
                      where: app.Thing, field `mood`
                      do:    give the constant a shorter label with `@EnumValue`""");
            assertThat(thing.on(KnownDatabase.SQLITE).warnings()).isEmpty();
        }
    }
}
