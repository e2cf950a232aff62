package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.JsonStorage;
import dev.ferro.annotations.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The column type of each Java type. */
@SuppressWarnings({"ArrayRecordComponent", "JavaUtilDate"}) // models may be what Ferro itself is not
class TypesTest {

    enum Mood {
        SAD,
        HAPPY
    }

    record Point(int x, int y) {}

    @Nested
    class That_follow_from_java {

        @Model
        record Primitives(
                @Field(primaryKey = true) String id,
                boolean bool,
                byte tiny,
                short small,
                int normal,
                long big,
                float real,
                double precise,
                char letter) {}

        @Test
        void primitives() {
            assertThat(Models.columns(Primitives.class))
                    .containsExactly(
                            "id text not null",
                            "bool boolean not null",
                            "tiny smallint not null",
                            "small smallint not null",
                            "normal integer not null",
                            "big bigint not null",
                            "real real not null",
                            "precise double not null",
                            "letter char(1) not null");
        }

        @Model
        record Boxes(
                @Field(primaryKey = true) String id,
                Boolean bool,
                Byte tiny,
                Short small,
                Integer normal,
                Long big,
                Float real,
                Double precise,
                Character letter) {}

        @Test
        void boxes_are_as_their_primitives() {
            assertThat(Models.columns(Boxes.class)).isEqualTo(Models.columns(Primitives.class));
        }

        @Model
        record Numbers(
                @Field(primaryKey = true) String id,
                BigDecimal free,
                @Field(precision = 12, scale = 2) BigDecimal money,
                @Field(precision = 9) BigDecimal whole,
                BigInteger huge,
                @Field(precision = 30) BigInteger sized) {}

        @Test
        void numbers() {
            assertThat(Models.columns(Numbers.class))
                    .containsExactly(
                            "id text not null",
                            "free decimal not null",
                            "money decimal(12, 2) not null",
                            "whole decimal(9, 0) not null",
                            "huge decimal not null",
                            "sized decimal(30, 0) not null");
        }

        @Model
        record Texts(
                @Field(primaryKey = true) UUID id,
                String text,
                @Field(length = 50) String limited,
                byte[] bytes) {}

        @Test
        void texts_bytes_and_unique_identifiers() {
            assertThat(Models.columns(Texts.class))
                    .containsExactly(
                            "id uuid not null",
                            "text text not null",
                            "limited varchar(50) not null",
                            "bytes binary not null");
        }

        @Model
        record Times(
                @Field(primaryKey = true) String id,
                LocalDate date,
                LocalTime time,
                LocalDateTime local,
                Instant instant,
                OffsetDateTime offset,
                ZonedDateTime zoned) {}

        @Test
        void dates_and_times() {
            assertThat(Models.columns(Times.class))
                    .containsExactly(
                            "id text not null",
                            "date date not null",
                            "time time not null",
                            "local timestamp not null",
                            "instant timestamptz not null",
                            "offset timestamptz not null",
                            "zoned timestamptz not null");
        }

        @Model
        record Documents(
                @Field(primaryKey = true) String id,
                Map<String, Object> map,
                HashMap<String, String> subclass,
                List<String> list,
                Set<UUID> set,
                int[] numbers,
                String[] texts,
                Mood[] moods,
                JsonNode node,
                ObjectNode object,
                Point record,
                List<Point> records,
                @Field(json = JsonStorage.TEXT) Map<String, Object> asWritten) {}

        @Test
        void documents_are_json() {
            assertThat(Models.columns(Documents.class))
                    .containsExactly(
                            "id text not null",
                            "map jsonb not null",
                            "subclass jsonb not null",
                            "list jsonb not null",
                            "set jsonb not null",
                            "numbers jsonb not null",
                            "texts jsonb not null",
                            "moods jsonb not null",
                            "node jsonb not null",
                            "object jsonb not null",
                            "record jsonb not null",
                            "records jsonb not null",
                            "as_written json not null");
        }

        @Model(table = "people")
        record Somebody(@Field(primaryKey = true) int id, Mood mood) {}

        @Test
        void an_enum_is_a_type_of_its_own() {
            assertThat(Models.schema(Somebody.class)).isEqualTo("""
                    enum mood [SAD, HAPPY]
                    table people
                      id integer not null identity
                      mood enumeration('mood', 'SAD', 'HAPPY') not null
                      primary key pk_people(id)""");
        }
    }

    @Nested
    class That_are_named {

        @Model
        record Named(
                @Field(primaryKey = true, type = "varchar(12)")
                String id,

                @Field(type = "char(2)") String country,
                @Field(type = "uuid") String uuid,
                @Field(type = "jsonb") String document,
                @Field(type = "smallint") int small,
                @Field(type = "decimal(18, 0)") long number,
                @Field(type = "integer") BigDecimal whole,
                @Field(type = "timestamp(3)") Instant instant,
                @Field(type = "timestamp") LocalDateTime local,
                @Field(type = "text") UUID textual,
                @Field(type = "char(36)") UUID characters,
                @Field(type = "text") Mood mood,
                @Field(type = "varchar(5)") Mood shortMood,
                @Field(type = "json") Map<String, String> map,
                @Field(type = "text") List<String> list,
                @Field(type = "bigint") Duration duration,

                @Field(type = "enumeration('level', 'low', 'high')")
                String level) {}

        @Test
        void take_the_place_of_those_that_follow() {
            assertThat(Models.columns(Named.class))
                    .containsExactly(
                            "id varchar(12) not null",
                            "country char(2) not null",
                            "uuid uuid not null",
                            "document jsonb not null",
                            "small smallint not null",
                            "number decimal(18, 0) not null",
                            "whole integer not null",
                            "instant timestamp(3) not null",
                            "local timestamp not null",
                            "textual text not null",
                            "characters char(36) not null",
                            "mood text not null",
                            "short_mood varchar(5) not null",
                            "map json not null",
                            "list text not null",
                            "duration bigint not null",
                            "level enumeration('level', 'low', 'high') not null");
            assertThat(SchemaText.of(Models.read(Named.class).schema())).startsWith("enum level [low, high]\ntable");
        }

        @Model
        record Native(
                @Field(primaryKey = true) int id,
                @Field(nativeType = "tsvector") String search,

                @Field(nativeType = "point", defaultValue = "somewhere")
                Point place,

                @Field(nativeType = "inet") Object address) {}

        @Test
        void a_native_type_is_passed_through() {
            assertThat(Models.columns(Native.class))
                    .containsExactly(
                            "id integer not null identity",
                            "search native('tsvector') not null",
                            "place native('point') not null default somewhere",
                            "address native('inet') not null");
        }
    }
}
