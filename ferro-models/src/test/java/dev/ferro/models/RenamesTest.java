package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.diff.Renames;
import dev.ferro.schema.QualifiedName;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What models say was called otherwise before. */
class RenamesTest {

    private static QualifiedName name(String text) {
        return QualifiedName.parse(text);
    }

    @Test
    void of_tables_and_columns() {
        assertThat(Sources.of("""
                @Model(renamedFrom = "people") record User(
                        @Field(primaryKey = true) int id,
                        @Field(renamedFrom = "name") String fullName,
                        @Field(renamedFrom = "chief_id") @ForeignKey @Nullable User boss) {}
                """).read().renames())
                .isEqualTo(new Renames(
                        Map.of(name("people"), name("users")),
                        Map.of(name("users"), Map.of("name", "full_name", "chief_id", "boss_id"))));
    }

    @Test
    void stay_in_the_schema_of_the_table_unless_another_is_named() {
        assertThat(Sources.of("""
                @Model(schema = "a", renamedFrom = "x") record M(@Field(primaryKey = true) int id) {}
                @Model(schema = "a", renamedFrom = "b.y") record N(@Field(primaryKey = true) int id) {}
                """).read().renames().tables())
                .isEqualTo(Map.of(name("a.x"), name("a.ms"), name("b.y"), name("a.ns")));
    }

    @Test
    void take_join_tables_along() {
        assertThat(Sources.of("""
                @Model(renamedFrom = "pupils") record Student(@Field(primaryKey = true) int id, @ManyToMany List<Course> courses) {}
                @Model(renamedFrom = "classes") record Course(@Field(primaryKey = true) int id,
                        @ManyToMany(through = "room_plan") List<Room> rooms) {}
                @Model record Room(@Field(primaryKey = true) int id) {}
                """).read().renames())
                .isEqualTo(new Renames(
                        Map.of(
                                name("pupils"), name("students"),
                                name("classes"), name("courses"),
                                name("pupil_courses"), name("student_courses")),
                        Map.of(
                                name("student_courses"), Map.of("pupil_id", "student_id", "class_id", "course_id"),
                                name("room_plan"), Map.of("class_id", "course_id"))));
    }

    @Test
    void that_name_what_is_still_there_are_refused() {
        assertThat(Sources.of("""
                @Model record Person(@Field(primaryKey = true) int id) {}
                @Model(renamedFrom = "persons") record User(@Field(primaryKey = true) int id,
                        @Field(renamedFrom = "id") int number) {}
                """).problems()).isEqualTo("""
                `renamedFrom` names the table `persons`, which is still there.
                  where: app.User
                  do:    name what is gone, or leave `renamedFrom` out
                `renamedFrom` names the column `id`, which is still there.
                  where: app.User, field `number`
                  do:    name what is gone, or leave `renamedFrom` out""");
        assertThat(Sources.of("@Model(renamedFrom = \"users\") record User(@Field(primaryKey = true) int id) {}")
                        .problemLines())
                .containsExactly("`renamedFrom` names the table `users`, which is still there.");
    }

    @Test
    void that_two_claim_are_refused() {
        assertThat(Sources.of("""
                @Model(renamedFrom = "x") record A(@Field(primaryKey = true) int id) {}
                @Model(renamedFrom = "x") record B(@Field(primaryKey = true) int id,
                        @Field(renamedFrom = "y") int c, @Field(renamedFrom = "y") int d) {}
                """).problems()).isEqualTo("""
                `renamedFrom` names the table `x`, as that of app.A does.
                  where: app.B
                  do:    name what is gone, or leave `renamedFrom` out
                `renamedFrom` names the column `y`, as that of app.B, field `c` does.
                  where: app.B, field `d`
                  do:    name what is gone, or leave `renamedFrom` out""");
    }

    @Test
    void of_one_column_that_are_several_are_refused() {
        assertThat(Sources.of("""
                @Model record A(@Field(primaryKey = true) int a, @Field(primaryKey = true) int b) {}
                @Model record B(@Field(primaryKey = true) int id, @Field(renamedFrom = "x") @ForeignKey A a) {}
                """).problemLines())
                .containsExactly("`renamedFrom` names one column, and the foreign key has 2.");
    }
}
