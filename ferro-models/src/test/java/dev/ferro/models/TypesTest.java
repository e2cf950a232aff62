package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.JsonStorage;
import dev.ferro.annotations.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Currency;
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

    @Nested
    class That_do_not_fit {

        @Model
        record Misfits(
                @Field(primaryKey = true) int id,
                @Field(type = "integer") String text,
                @Field(type = "bigint") int number,
                @Field(type = "uuid") long identifier,
                @Field(type = "timestamptz") LocalDateTime local,
                @Field(type = "date") LocalDateTime moment,
                @Field(type = "varchar(3)") char letter,
                @Field(type = "varchar(4)") Mood mood,
                @Field(type = "varchar(35)") UUID key,
                @Field(type = "decimal(10, 0)") int digits,
                @Field(type = "decimal(3, 1)") BigInteger whole,
                @Field(type = "text") byte[] bytes,
                @Field(type = "boolean") Integer flag,
                @Field(type = "jsonb") int document,
                @Field(type = "enumeration('mood', 'SAD')") Mood part) {}

        @Test
        void what_the_java_type_can_not_hold() {
            assertThat(Models.problems(Misfits.class).lines().filter(line -> line.startsWith("The Java")))
                    .containsExactly(
                            "The Java type `String` does not fit the column type `integer`.",
                            "The Java type `int` does not fit the column type `bigint`.",
                            "The Java type `long` does not fit the column type `uuid`.",
                            "The Java type `java.time.LocalDateTime` does not fit the column type `timestamptz`.",
                            "The Java type `java.time.LocalDateTime` does not fit the column type `date`.",
                            "The Java type `char` does not fit the column type `varchar(3)`.",
                            "The Java type `TypesTest.Mood` does not fit the column type `varchar(4)`.",
                            "The Java type `java.util.UUID` does not fit the column type `varchar(35)`.",
                            "The Java type `int` does not fit the column type `decimal(10, 0)`.",
                            "The Java type `java.math.BigInteger` does not fit the column type `decimal(3, 1)`.",
                            "The Java type `byte[]` does not fit the column type `text`.",
                            "The Java type `Integer` does not fit the column type `boolean`.",
                            "The Java type `int` does not fit the column type `jsonb`.",
                            "The Java type `TypesTest.Mood` does not fit the column type `enumeration('mood', 'SAD')`.");
        }

        @Model
        record Misfit(
                @Field(primaryKey = true) int id,
                @Field(type = "integer") String text) {}

        @Test
        void the_whole_message_of_a_misfit() {
            assertThat(Models.problems(Misfit.class)).isEqualTo("""
                    The Java type `String` does not fit the column type `integer`.
                      where: TypesTest.That_do_not_fit.Misfit, field `text`
                      do:    change the Java type, or leave `type` out""");
        }

        @Model
        record Unknown(
                @Field(primaryKey = true) int id,
                @Field(type = "varchar") String text) {}

        @Test
        void a_word_that_is_no_type() {
            assertThat(Models.problems(Unknown.class)).isEqualTo("""
                    `varchar` is no type that Ferro knows.
                      where: TypesTest.That_do_not_fit.Unknown, field `text`
                      do:    use one of boolean, smallint, integer, bigint, real, double, decimal(12, 2), text,\
                     varchar(80), char(2), binary, date, time, timestamp, timestamptz, uuid, json, jsonb; a type of one\
                     database goes into `nativeType`""");
        }

        @Model
        record Unsupported(
                @Field(primaryKey = true) int id,
                URI homepage,
                Currency currency,
                Duration duration,
                java.util.Date date,
                Object anything,
                Thread thread,
                int[][] matrix) {}

        @Test
        void a_type_that_has_no_column_type() {
            assertThat(Models.problems(Unsupported.class)).isEqualTo("""
                    `java.net.URI` has no column type of its own.
                      where: TypesTest.That_do_not_fit.Unsupported, field `homepage`
                      do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out
                    `java.util.Currency` has no column type of its own.
                      where: TypesTest.That_do_not_fit.Unsupported, field `currency`
                      do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out
                    `java.time.Duration` has no column type of its own.
                      where: TypesTest.That_do_not_fit.Unsupported, field `duration`
                      do:    write `@Field(type = "bigint")`, or `@Ignore` to leave the field out
                    `java.util.Date` has no column type of its own.
                      where: TypesTest.That_do_not_fit.Unsupported, field `date`
                      do:    write `@Field(type = "timestamptz")`, or `@Ignore` to leave the field out
                    `Object` has no column type of its own.
                      where: TypesTest.That_do_not_fit.Unsupported, field `anything`
                      do:    write `@Field(type = "jsonb")`, or `@Ignore` to leave the field out
                    `Thread` has no column type of its own.
                      where: TypesTest.That_do_not_fit.Unsupported, field `thread`
                      do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out
                    `int[][]` has no column type of its own.
                      where: TypesTest.That_do_not_fit.Unsupported, field `matrix`
                      do:    write `@Field(type = "jsonb")`, or `@Ignore` to leave the field out""");
        }

        @Model
        record Person(@Field(primaryKey = true) int id) {}

        @Model
        record Team(
                @Field(primaryKey = true) int id,
                Person head,
                List<Person> members,
                Map<String, Person> byName,
                @ForeignKey List<Person> many) {}

        @Test
        void a_model_without_a_relation() {
            String person =
                    TypesTest.That_do_not_fit.Person.class.getCanonicalName().replace("dev.ferro.models.", "");
            assertThat(Models.problems(Team.class, Person.class)).isEqualTo("""
                    `PERSON` is a model.
                      where: TypesTest.That_do_not_fit.Team, field `head`
                      do:    add `@ForeignKey` to refer to it, or `@Ignore` to leave the field out
                    `java.util.List<PERSON>` holds models.
                      where: TypesTest.That_do_not_fit.Team, field `members`
                      do:    add `@ManyToMany` to relate to them, or `@Ignore` to leave the field out
                    `java.util.Map<String, PERSON>` holds models.
                      where: TypesTest.That_do_not_fit.Team, field `byName`
                      do:    add `@ManyToMany` to relate to them, or `@Ignore` to leave the field out
                    A foreign key refers to one row, and `java.util.List<PERSON>` holds many.
                      where: TypesTest.That_do_not_fit.Team, field `many`
                      do:    use `@ManyToMany`, or put the foreign key on the other model""".replace("PERSON", person));
        }
    }

    @Nested
    class Whose_options_do_not_go_together {

        @Model
        record Idle(
                @Field(primaryKey = true) int id,
                @Field(length = 3) int number,
                @Field(precision = 3) String text,
                @Field(scale = 2) double real,
                @Field(json = JsonStorage.TEXT) String document,
                @Field(type = "varchar(80)", length = 50) String both,
                @Field(nativeType = "citext", length = 50) String nativeText) {}

        @Test
        void an_option_without_effect() {
            assertThat(Models.problems(Idle.class).lines().filter(line -> line.startsWith("`")))
                    .containsExactly(
                            "`length` has no effect on `int`.",
                            "`precision` has no effect on `String`.",
                            "`scale` has no effect on `double`.",
                            "`json` has no effect on `String`.",
                            "`length` has no effect on `type = \"varchar(80)\"`.",
                            "`length` has no effect on `nativeType = \"citext\"`.");
            assertThat(Models.problems(Idle.class)).startsWith("""
                    `length` has no effect on `int`.
                      where: TypesTest.Whose_options_do_not_go_together.Idle, field `number`
                      do:    leave it out
                    """);
        }

        @Model
        record Sizes(
                @Field(primaryKey = true) int id,
                @Field(length = -1) String text,
                @Field(scale = 2) BigDecimal scaled,
                @Field(precision = 2, scale = 3) BigDecimal inverted,
                @Field(precision = 5, scale = 1) BigInteger whole,
                @Field(type = "text", nativeType = "citext") String twice) {}

        @Test
        void sizes_that_are_none() {
            assertThat(Models.problems(Sizes.class)).isEqualTo("""
                    `length = -1` is less than 1.
                      where: TypesTest.Whose_options_do_not_go_together.Sizes, field `text`
                      do:    give a positive length
                    `precision = 0, scale = 2` is no size of a number.
                      where: TypesTest.Whose_options_do_not_go_together.Sizes, field `scaled`
                      do:    give a positive precision, and a scale that is not larger
                    `precision = 2, scale = 3` is no size of a number.
                      where: TypesTest.Whose_options_do_not_go_together.Sizes, field `inverted`
                      do:    give a positive precision, and a scale that is not larger
                    `java.math.BigInteger` has no digits after the point.
                      where: TypesTest.Whose_options_do_not_go_together.Sizes, field `whole`
                      do:    leave `scale` out
                    `type` and `nativeType` exclude each other.
                      where: TypesTest.Whose_options_do_not_go_together.Sizes, field `twice`
                      do:    keep one of them""");
        }
    }
}
