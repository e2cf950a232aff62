package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.JsonStorage;
import dev.ferro.annotations.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Column types that are refused, and options of them that have no effect. */
@SuppressWarnings({"ArrayRecordComponent", "JavaUtilDate"}) // models may be what Ferro itself is not
class TypeProblemsTest {

    enum Mood {
        SAD,
        HAPPY
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
                            "The Java type `TypeProblemsTest.Mood` does not fit the column type `varchar(4)`.",
                            "The Java type `java.util.UUID` does not fit the column type `varchar(35)`.",
                            "The Java type `int` does not fit the column type `decimal(10, 0)`.",
                            "The Java type `java.math.BigInteger` does not fit the column type `decimal(3, 1)`.",
                            "The Java type `byte[]` does not fit the column type `text`.",
                            "The Java type `Integer` does not fit the column type `boolean`.",
                            "The Java type `int` does not fit the column type `jsonb`.",
                            "The Java type `TypeProblemsTest.Mood` does not fit the column type `enumeration('mood', 'SAD')`.");
        }

        @Model
        record Misfit(
                @Field(primaryKey = true) int id,
                @Field(type = "integer") String text) {}

        @Test
        void the_whole_message_of_a_misfit() {
            assertThat(Models.problems(Misfit.class)).isEqualTo("""
                    The Java type `String` does not fit the column type `integer`.
                      where: TypeProblemsTest.That_do_not_fit.Misfit, field `text`
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
                      where: TypeProblemsTest.That_do_not_fit.Unknown, field `text`
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
                      where: TypeProblemsTest.That_do_not_fit.Unsupported, field `homepage`
                      do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out
                    `java.util.Currency` has no column type of its own.
                      where: TypeProblemsTest.That_do_not_fit.Unsupported, field `currency`
                      do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out
                    `java.time.Duration` has no column type of its own.
                      where: TypeProblemsTest.That_do_not_fit.Unsupported, field `duration`
                      do:    write `@Field(type = "bigint")`, or `@Ignore` to leave the field out
                    `java.util.Date` has no column type of its own.
                      where: TypeProblemsTest.That_do_not_fit.Unsupported, field `date`
                      do:    write `@Field(type = "timestamptz")`, or `@Ignore` to leave the field out
                    `Object` has no column type of its own.
                      where: TypeProblemsTest.That_do_not_fit.Unsupported, field `anything`
                      do:    write `@Field(type = "jsonb")`, or `@Ignore` to leave the field out
                    `Thread` has no column type of its own.
                      where: TypeProblemsTest.That_do_not_fit.Unsupported, field `thread`
                      do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out
                    `int[][]` has no column type of its own.
                      where: TypeProblemsTest.That_do_not_fit.Unsupported, field `matrix`
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
            String person = TypeProblemsTest.That_do_not_fit.Person.class
                    .getCanonicalName()
                    .replace("dev.ferro.models.", "");
            assertThat(Models.problems(Team.class, Person.class)).isEqualTo("""
                    `PERSON` is a model.
                      where: TypeProblemsTest.That_do_not_fit.Team, field `head`
                      do:    add `@ForeignKey` to refer to it, or `@Ignore` to leave the field out
                    `java.util.List<PERSON>` holds models.
                      where: TypeProblemsTest.That_do_not_fit.Team, field `members`
                      do:    add `@ManyToMany` to relate to them, or `@Ignore` to leave the field out
                    `java.util.Map<String, PERSON>` holds models.
                      where: TypeProblemsTest.That_do_not_fit.Team, field `byName`
                      do:    add `@ManyToMany` to relate to them, or `@Ignore` to leave the field out
                    A foreign key refers to one row, and `java.util.List<PERSON>` holds many.
                      where: TypeProblemsTest.That_do_not_fit.Team, field `many`
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
                      where: TypeProblemsTest.Whose_options_do_not_go_together.Idle, field `number`
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
                      where: TypeProblemsTest.Whose_options_do_not_go_together.Sizes, field `text`
                      do:    give a positive length
                    `precision = 0, scale = 2` is no size of a number.
                      where: TypeProblemsTest.Whose_options_do_not_go_together.Sizes, field `scaled`
                      do:    give a positive precision, and a scale that is not larger
                    `precision = 2, scale = 3` is no size of a number.
                      where: TypeProblemsTest.Whose_options_do_not_go_together.Sizes, field `inverted`
                      do:    give a positive precision, and a scale that is not larger
                    `java.math.BigInteger` has no digits after the point.
                      where: TypeProblemsTest.Whose_options_do_not_go_together.Sizes, field `whole`
                      do:    leave `scale` out
                    `type` and `nativeType` exclude each other.
                      where: TypeProblemsTest.Whose_options_do_not_go_together.Sizes, field `twice`
                      do:    keep one of them""");
        }
    }
}
