package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Many-to-many relations and the tables that join the two sides. */
class ManyToManyTest {

    private static final String TAG = "@Model record Tag(@Field(primaryKey = true) UUID id) {}\n";

    private static Sources article(String field) {
        return Sources.of(TAG + "@Model record BlogArticle(@Field(primaryKey = true) long id, " + field + ") {}");
    }

    @Nested
    class The_join_table {

        @Test
        void is_named_after_the_model_and_the_field_and_typed_like_the_keys() {
            assertThat(article("@ManyToMany Set<Tag> mainTags").table("blog_article_main_tags"))
                    .isEqualTo("""
                    table blog_article_main_tags
                      blog_article_id bigint not null
                      tag_id uuid not null
                      primary key pk_blog_article_main_tags(blog_article_id, tag_id)
                      foreign key fk_blog_article_main_tags_blog_article_id(blog_article_id) -> blog_articles(id) on delete cascade
                      foreign key fk_blog_article_main_tags_tag_id(tag_id) -> tags(id) on delete cascade
                      index ix_blog_article_main_tags_tag_id_blog_article_id(tag_id, blog_article_id)""");
        }

        @Test
        void is_made_for_lists_sets_arrays_and_optional_ones() {
            assertThat(article("@ManyToMany List<Tag> a, @ManyToMany Set<Tag> b, @ManyToMany Tag[] c,"
                                    + " @ManyToMany Optional<Collection<Tag>> d")
                            .tables())
                    .contains("blog_article_a", "blog_article_b", "blog_article_c", "blog_article_d");
        }

        @Test
        void makes_no_column_in_the_model() {
            assertThat(article("@ManyToMany Set<Tag> tags").table("blog_articles"))
                    .isEqualTo("""
                    table blog_articles
                      id bigint not null identity
                      primary key pk_blog_articles(id)""");
        }

        @Test
        void may_be_named() {
            assertThat(article("@ManyToMany(through = \"labels\") Set<Tag> tags")
                            .table("labels"))
                    .contains("primary key pk_labels(blog_article_id, tag_id)");
        }

        @Test
        void goes_without_an_index_for_the_way_back_on_demand() {
            assertThat(article("@ManyToMany(reverseIndex = false) Set<Tag> tags")
                            .table("blog_article_tags"))
                    .doesNotContain("index");
        }

        @Test
        void lives_in_the_schema_of_the_model() {
            assertThat(Sources.of(TAG + "@Model(schema = \"blog\") record Article(@Field(primaryKey = true) long id,"
                                    + " @ManyToMany List<Tag> tags) {}")
                            .table("blog.article_tags"))
                    .contains("(article_id) -> blog.articles(id)", "(tag_id) -> tags(id)");
        }

        @Test
        void of_a_model_with_itself_tells_the_sides_apart_by_the_field() {
            assertThat(Sources.of("""
                    @Model record User(@Field(primaryKey = true) int id,
                            @ManyToMany(relatedName = "befriended") List<User> friends,
                            @ManyToMany List<User> users) {}
                    """).schema()).contains("""
                    table user_friends
                      user_id integer not null
                      friend_id integer not null
                      primary key pk_user_friends(user_id, friend_id)
                    """, """
                    table user_users
                      user_id integer not null
                      related_user_id integer not null
                    """);
        }

        @Test
        void of_composite_keys_has_a_column_for_each_part() {
            assertThat(Sources.of("""
                    @Model record Room(@Field(primaryKey = true) String house, @Field(primaryKey = true) int number) {}
                    @Model record Guest(@Field(primaryKey = true, column = "code") String key, @ManyToMany Set<Room> rooms) {}
                    """).table("guest_rooms")).isEqualTo("""
                    table guest_rooms
                      guest_id text not null
                      room_house text not null
                      room_number integer not null
                      primary key pk_guest_rooms(guest_id, room_house, room_number)
                      foreign key fk_guest_rooms_guest_id(guest_id) -> guests(code) on delete cascade
                      foreign key fk_guest_rooms_room_house_room_number(room_house, room_number) -> rooms(house, number) on delete cascade
                      index ix_guest_rooms_room_house_room_number_guest_id(room_house, room_number, guest_id)""");
        }

        @Test
        void may_be_a_model_that_refers_to_both() {
            assertThat(Sources.of("""
                    @Model record Course(@Field(primaryKey = true) int id) {}
                    @Model record Student(@Field(primaryKey = true) int id,
                            @ManyToMany(relatedName = "students", throughModel = Enrolment.class) List<Course> courses) {}
                    @Model record Enrolment(
                            @Field(primaryKey = true) @ForeignKey(onDelete = OnDelete.CASCADE) Student student,
                            @Field(primaryKey = true) @ForeignKey(onDelete = OnDelete.CASCADE) Course course,
                            LocalDate since) {}
                    """).tables()).containsExactly("courses", "enrolments", "students");
        }
    }

    @Nested
    class Warnings {

        @Test
        void tell_of_a_relation_that_is_declared_on_both_sides() {
            assertThat(Sources.of("""
                    @Model record Course(@Field(primaryKey = true) int id, @ManyToMany List<Student> students) {}
                    @Model record Student(@Field(primaryKey = true) int id,
                            @ManyToMany(relatedName = "students") List<Course> courses) {}
                    """).warnings())
                    .containsExactly("app.Student, field `courses`: `app.Course` declares a relation back, so there are"
                            + " two join tables; keep one side.");
        }
    }

    @Nested
    class Problems {

        @Test
        void of_what_is_no_collection_of_models() {
            assertThat(article("@ManyToMany Tag one, @ManyToMany List<String> texts, @ManyToMany Map<String, Tag> map")
                            .problems())
                    .isEqualTo("""
                    `app.Tag` is no collection of models.
                      where: app.BlogArticle, field `one`
                      do:    use a `List` or `Set` of a class annotated with `@Model`
                    `java.util.List<String>` is no collection of models.
                      where: app.BlogArticle, field `texts`
                      do:    use a `List` or `Set` of a class annotated with `@Model`
                    `java.util.Map<String, app.Tag>` is no collection of models.
                      where: app.BlogArticle, field `map`
                      do:    use a `List` or `Set` of a class annotated with `@Model`""");
        }

        @Test
        void of_a_join_table_that_collides_with_a_table() {
            assertThat(Sources.of(TAG + """
                    @Model(table = "post_tags") record Label(@Field(primaryKey = true) int id) {}
                    @Model record Post(@Field(primaryKey = true) int id, @ManyToMany List<Tag> tags) {}
                    """).problems()).isEqualTo("""
                    The join table `post_tags` has the name of the table of app.Label.
                      where: app.Post, field `tags`
                      do:    name it otherwise with `through`, or use `throughModel` if that table joins the two""");
            assertThat(article("@ManyToMany(through = \"x\") List<Tag> a, @ManyToMany(through = \"x\") List<Tag> b")
                            .problemLines())
                    .containsExactly("The join table `x` has the name of the table of app.BlogArticle, field `a`.");
        }

        @Test
        void of_a_model_that_joins_without_foreign_keys() {
            assertThat(Sources.of(TAG + """
                    @Model record Label(@Field(primaryKey = true) int id, @ForeignKey Tag tag) {}
                    @Model record Post(@Field(primaryKey = true) int id,
                            @ManyToMany(throughModel = Label.class) List<Tag> tags) {}
                    """).problems()).isEqualTo("""
                    `app.Label` joins `app.Post` and `app.Tag`, but has no foreign key to each of them.
                      where: app.Post, field `tags`
                      do:    give it a `@ForeignKey` field for each""");
            assertThat(Sources.of("""
                    @Model record Friendship(@Field(primaryKey = true) int id, @ForeignKey User a) {}
                    @Model record User(@Field(primaryKey = true) int id,
                            @ManyToMany(throughModel = Friendship.class) List<User> friends) {}
                    """).problemLines())
                    .containsExactly(
                            "`app.Friendship` joins `app.User` and `app.User`, but has no foreign key to each of them.");
        }

        @Test
        void of_a_joining_class_that_is_no_model() {
            assertThat(article("@ManyToMany(throughModel = String.class) List<Tag> tags")
                            .problems())
                    .isEqualTo("""
                    `java.lang.String` is not one of the models that are read.
                      where: app.BlogArticle, field `tags`
                      do:    annotate it with `@Model`, and add its package to the packages of models""");
        }

        @Test
        void of_two_ways_to_join() {
            assertThat(Sources.of(TAG + """
                    @Model record Label(@Field(primaryKey = true) int id, @ForeignKey Tag tag, @ForeignKey Post post) {}
                    @Model record Post(@Field(primaryKey = true) int id,
                            @ManyToMany(through = "labels", throughModel = Label.class) List<Tag> tags) {}
                    """).problems()).isEqualTo("""
                    `through` and `throughModel` exclude each other.
                      where: app.Post, field `tags`
                      do:    keep the one that joins the two""");
        }

        @Test
        void of_a_shared_related_name() {
            assertThat(article("@ManyToMany(relatedName = \"all\") List<Tag> tags,"
                                    + " @ForeignKey(relatedName = \"all\") Tag tag")
                            .problemLines())
                    .containsExactly("`app.Tag` would have two relations called `all`; the other one is that of"
                            + " app.BlogArticle, field `tag`.");
        }

        @Test
        void of_a_target_without_a_key() {
            assertThat(Sources.of("""
                    @Model record Tag(String label) {}
                    @Model record Post(@Field(primaryKey = true) int id, @ManyToMany List<Tag> tags) {}
                    """).problemLines())
                    .containsExactly("`app.Tag` has no primary key to refer to.", "The model has no primary key.");
        }

        @Test
        void of_a_relation_in_an_embedded_record() {
            assertThat(Sources.of(TAG + """
                    record Labels(@ManyToMany List<Tag> tags) {}
                    @Model record Post(@Field(primaryKey = true) int id, @Embedded Labels labels) {}
                    """).problems()).isEqualTo("""
                    A many-to-many relation belongs to a model, not to a record that is embedded.
                      where: app.Post, field `labels.tags`
                      do:    move the field to the model""");
        }

        @Test
        void of_column_options() {
            assertThat(article("@Field(unique = true) @ManyToMany List<Tag> tags")
                            .problems())
                    .isEqualTo("""
                    `@Field` has no effect beside `@ManyToMany`.
                      where: app.BlogArticle, field `tags`
                      do:    leave it out""");
        }
    }
}
