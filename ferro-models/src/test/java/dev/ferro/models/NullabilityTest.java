package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.annotations.Embedded;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.Nullability;
import dev.ferro.annotations.OnDelete;
import dev.ferro.annotations.OnUpdate;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which columns allow NULL. */
@SuppressWarnings({"ArrayRecordComponent", "NullablePrimitiveArray", "NullablePrimitive"}) // models may be odd
class NullabilityTest {

    @Model
    record Person(@Field(primaryKey = true) int id) {}

    @Nested
    class Of_columns {

        @Model
        record Plain(@Field(primaryKey = true) int id, int age, Integer size, String username) {}

        @Test
        void a_primitive_and_a_reference_with_nothing_said_are_not_null() {
            assertThat(Models.columns(Plain.class))
                    .containsExactly(
                            "id integer not null identity",
                            "age integer not null",
                            "size integer not null",
                            "username text not null");
        }

        @Model
        record Annotated(
                @Field(primaryKey = true) int id,
                @org.jspecify.annotations.Nullable String typeUse,
                @jakarta.annotation.Nullable String component,
                @OwnNullable.Nullable String own,
                @org.jspecify.annotations.Nullable byte[] bytes,
                byte @org.jspecify.annotations.Nullable [] more,
                @org.jspecify.annotations.Nullable String[] elements) {}

        @Test
        void an_annotation_called_nullable_of_any_origin_allows_null() {
            assertThat(Models.columns(Annotated.class))
                    .containsExactly(
                            "id integer not null identity",
                            "type_use text null",
                            "component text null",
                            "own text null",
                            "bytes binary null",
                            "more binary null",
                            "elements jsonb not null");
        }

        @Model
        static class Accessors {
            @Field(primaryKey = true)
            int id;

            String name;
            String title;

            @jakarta.annotation.Nullable
            public String getName() {
                return name;
            }

            public @org.jspecify.annotations.Nullable String title() {
                return title;
            }
        }

        @Model
        record Component(@Field(primaryKey = true) int id, String bio) {

            @Override
            @jakarta.annotation.Nullable
            public String bio() {
                return bio;
            }
        }

        @Test
        void the_annotation_may_stand_on_the_accessor() {
            assertThat(Models.columns(Accessors.class)).contains("name text null", "title text null");
            assertThat(Models.columns(Component.class)).contains("bio text null");
        }

        @Model
        record Optionals(
                @Field(primaryKey = true) int id,
                Optional<String> text,
                OptionalInt number,
                OptionalLong big,
                OptionalDouble real) {}

        @Test
        void an_optional_allows_null_and_has_the_type_of_what_it_holds() {
            assertThat(Models.columns(Optionals.class))
                    .containsExactly(
                            "id integer not null identity",
                            "text text null",
                            "number integer null",
                            "big bigint null",
                            "real double null");
        }

        @Model
        record Forced(
                @Field(primaryKey = true) int id,
                @Field(nullable = Nullability.YES) String yes,
                @Field(nullable = Nullability.YES) int primitive,
                @Field(nullable = Nullability.NO) Optional<String> no) {}

        @Test
        void what_is_forced_wins() {
            assertThat(Models.columns(Forced.class))
                    .containsExactly(
                            "id integer not null identity",
                            "yes text null",
                            "primitive integer null",
                            "no text not null");
        }

        @Model
        record Defaults(
                @Field(primaryKey = true) int id,
                @Field(defaultValue = "1") int required,
                @Field(defaultValue = "1") Optional<Integer> optional) {}

        @Test
        void a_default_has_no_influence() {
            assertThat(Models.columns(Defaults.class))
                    .contains("required integer not null default 1", "optional integer null default 1");
        }

        @Model
        record AnnotatedKey(
                @Field(primaryKey = true) @jakarta.annotation.Nullable
                Long id) {}

        @Model
        record OptionalKey(@Field(primaryKey = true) Optional<Long> id) {}

        @Test
        void a_primary_key_is_not_null_whatever_its_type_says() {
            assertThat(Models.columns(AnnotatedKey.class)).containsExactly("id bigint not null identity");
            assertThat(Models.columns(OptionalKey.class)).containsExactly("id bigint not null identity");
        }

        @Model
        record NullablePrimitive(
                @Field(primaryKey = true) int id,
                @jakarta.annotation.Nullable int size) {}

        @Test
        void a_primitive_that_is_annotated_stays_not_null_with_a_warning() {
            assertThat(Models.columns(NullablePrimitive.class)).contains("size integer not null");
            assertThat(Models.warnings(NullablePrimitive.class))
                    .containsExactly("dev.ferro.models.NullabilityTest.Of_columns.NullablePrimitive, field `size`:"
                            + " `@Nullable` has no effect, because `int` holds no null.");
        }

        record Address(String street, int number, Optional<String> floor) {}

        @Model
        record Customer(
                @Field(primaryKey = true) int id,
                @Embedded(prefix = "home_") Address home,
                @Embedded(prefix = "work_") Optional<Address> work) {}

        @Test
        void everything_in_an_optional_embedded_record_allows_null() {
            assertThat(Models.columns(Customer.class))
                    .containsExactly(
                            "id integer not null identity",
                            "home_street text not null",
                            "home_number integer not null",
                            "home_floor text null",
                            "work_street text null",
                            "work_number integer null",
                            "work_floor text null");
        }
    }

    @Nested
    class Of_foreign_keys {

        @Model
        record Post(
                @Field(primaryKey = true) int id,
                @ForeignKey Person required,

                @ForeignKey @org.jspecify.annotations.Nullable
                Person annotated,

                @ForeignKey Optional<Person> optional,
                @ForeignKey(nullable = Nullability.YES) Person forced,
                @ForeignKey(nullable = Nullability.NO) Optional<Person> required2,

                @Field(nullable = Nullability.YES) @ForeignKey
                Person byField,

                @ForeignKey(onDelete = OnDelete.SET_NULL) Person forgotten,
                @ForeignKey(onUpdate = OnUpdate.SET_NULL) Person changed,
                @ForeignKey(onDelete = OnDelete.CASCADE) Person deleted) {}

        @Test
        void follow_the_type_unless_forced_and_set_null_allows_it() {
            assertThat(Models.table("posts", Post.class, Person.class).columns().stream()
                            .map(SchemaText::of))
                    .containsExactly(
                            "id integer not null identity",
                            "required_id integer not null",
                            "annotated_id integer null",
                            "optional_id integer null",
                            "forced_id integer null",
                            "required2_id integer not null",
                            "by_field_id integer null",
                            "forgotten_id integer null",
                            "changed_id integer null",
                            "deleted_id integer not null");
        }
    }

    @Nested
    class That_contradicts_itself {

        @Model
        record SetNull(
                @Field(primaryKey = true) int id,

                @ForeignKey(onDelete = OnDelete.SET_NULL, nullable = Nullability.NO)
                Person author) {}

        @Test
        void set_null_against_nullable_no() {
            assertThat(Models.problems(SetNull.class, Person.class)).isEqualTo("""
                    `SET_NULL` needs a column that allows NULL, and `nullable = NO` forbids it.
                      where: NullabilityTest.That_contradicts_itself.SetNull, field `author`
                      do:    choose another action, or leave `nullable = NO` out""");
        }

        @Model
        record SetNullInKey(
                @Field(primaryKey = true) @ForeignKey(onDelete = OnDelete.SET_NULL)
                Person author) {}

        @Test
        void set_null_on_a_key() {
            assertThat(Models.problems(SetNullInKey.class, Person.class)).isEqualTo("""
                    `SET_NULL` needs a column that allows NULL, and a primary key never does.
                      where: NullabilityTest.That_contradicts_itself.SetNullInKey, field `author`
                      do:    choose another action""");
        }

        @Model
        record NullableKey(
                @Field(primaryKey = true, nullable = Nullability.YES)
                Long id) {}

        @Model
        record NullableReference(
                @Field(primaryKey = true) @ForeignKey(nullable = Nullability.YES)
                Person person) {}

        @Test
        void a_key_that_is_nullable_by_force() {
            assertThat(Models.problems(NullableKey.class)).isEqualTo("""
                    A primary key never allows NULL.
                      where: NullabilityTest.That_contradicts_itself.NullableKey, field `id`
                      do:    leave `nullable = YES` out, or take the field out of the key""");
            assertThat(Models.problems(NullableReference.class, Person.class)).isEqualTo("""
                    A primary key never allows NULL.
                      where: NullabilityTest.That_contradicts_itself.NullableReference, field `person`
                      do:    leave `nullable = YES` out, or take the field out of the key""");
        }

        @Model
        record Disagreeing(
                @Field(primaryKey = true) int id,

                @Field(nullable = Nullability.YES) @ForeignKey(nullable = Nullability.NO)
                Person author) {}

        @Test
        void two_annotations_that_disagree() {
            assertThat(Models.problems(Disagreeing.class, Person.class)).isEqualTo("""
                    `@ForeignKey` and `@Field` disagree about `nullable`.
                      where: NullabilityTest.That_contradicts_itself.Disagreeing, field `author`
                      do:    say it once, in `@ForeignKey`""");
        }
    }

    /** Holds an annotation that only its simple name makes known. */
    static final class OwnNullable {

        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.RECORD_COMPONENT})
        @interface Nullable {}
    }
}
