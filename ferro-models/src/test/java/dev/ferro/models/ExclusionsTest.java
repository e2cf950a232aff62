package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules of a model that keep its rows from colliding with each other. */
class ExclusionsTest {

    private static Sources booking(String exclusion) {
        return Sources.of("@Model(exclusions = @Exclusion(" + exclusion + "))" + """
                 record Booking(@Field(primaryKey = true) int id, @ForeignKey Room room,
                        @Field(nativeType = "tstzrange") String during, int firstNight, int lastNight,
                        @Nullable Instant cancelledAt) {}
                @Model record Room(@Field(primaryKey = true) long id) {}
                """);
    }

    private static String exclusion(String exclusion) {
        return booking(exclusion)
                .table("bookings")
                .lines()
                .filter(line -> line.contains("exclude "))
                .reduce("", String::concat)
                .strip();
    }

    @Test
    void compare_columns_by_operators() {
        assertThat(exclusion("value = {\"room_id WITH =\", \"during WITH &&\"}, using = \"gist\""))
                .isEqualTo("exclude ex_bookings_room_id_during(room_id with =, during with &&) using gist");
        assertThat(exclusion("\"room_id with =\"")).isEqualTo("exclude ex_bookings_room_id(room_id with =)");
        assertThat(exclusion("\"during WITH OPERATOR(pg_catalog.&&)\""))
                .contains("(during with OPERATOR(pg_catalog.&&))");
    }

    @Test
    void take_the_names_of_fields_too() {
        assertThat(exclusion("{\"room WITH =\", \"firstNight WITH =\"}"))
                .isEqualTo("exclude ex_bookings_room_id_first_night(room_id with =, first_night with =)");
    }

    @Test
    void compare_expressions() {
        assertThat(exclusion("\"int4range(first_night, last_night) WITH -|-\""))
                .isEqualTo("exclude ex_bookings_" + NamingRules.hash("int4range(first_night, last_night)")
                        + "((int4range(first_night, last_night)) with -|-)");
    }

    @Test
    void say_what_an_index_says() {
        assertThat(exclusion("value = \"first_night int4_ops desc nulls last WITH =\", name = \"one\","
                        + " where = \"cancelled_at IS NULL\", include = \"lastNight\","
                        + " deferrable = Deferrable.INITIALLY_DEFERRED"))
                .isEqualTo("exclude one(first_night int4_ops desc NULLS LAST with =) where cancelled_at IS NULL"
                        + " include(last_night) INITIALLY_DEFERRED");
    }

    @Test
    void are_wrong_without_an_operator() {
        assertThat(booking("\"room_id\"").problems())
                .contains("An exclusion constraint says `room_id`, and not by which operator that is compared.");
        assertThat(booking("\"room_id = other\"").problems())
                .contains("An exclusion constraint says `room_id = other`");
        assertThat(booking("{}").problems()).contains("An exclusion constraint compares nothing.");
    }

    @Test
    void are_wrong_with_columns_that_are_not_there() {
        assertThat(booking("value = {\"rom WITH =\", \"lower(last) WITH =\"}, where = \"gone\", include = \"more\"")
                        .problems())
                .contains(
                        "An exclusion constraint names the column `rom`",
                        "An exclusion constraint names the column `last`",
                        "An exclusion constraint's condition names the column `gone`",
                        "An exclusion constraint names the column `more`");
    }

    @Test
    void are_wrong_under_a_name_that_is_taken() {
        assertThat(booking("value = \"room_id WITH =\", name = \"pk_bookings\"").problems())
                .contains(
                        "by the primary key of `bookings` and by the exclusion constraint on [room_id] of `bookings`");
        assertThat(booking("value = \"room_id WITH =\", name = \"rooms\"").problems())
                .contains("by the table `rooms` and by the exclusion constraint on [room_id] of `bookings`");
    }
}
