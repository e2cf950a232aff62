package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a model says of its table. */
class ModelOptionsTest {

    private static final String FIELDS = """
             record Post(@Field(primaryKey = true) int id, String title, @ForeignKey User author,
                    Instant createdAt, @Nullable Instant deletedAt) {}
            @Model record User(@Field(primaryKey = true) long id) {}
            """;

    private static Sources post(String options) {
        return Sources.of("@Model(" + options + ")" + FIELDS);
    }

    @Test
    void table_schema_and_comment() {
        Sources post = post("table = \"articles\", schema = \"blog\", comment = \"What people write\"");
        assertThat(post.schema()).startsWith("schema blog\n");
        assertThat(post.table("blog.articles"))
                .startsWith("""
                table blog.articles comment What people write
                  id integer not null identity
                """)
                .contains("pk_articles(id)", "fk_articles_author_id(author_id) -> users(id)");
    }

    @Nested
    class Indexes {

        private static String index(String index) {
            return post("indexes = @Index(" + index + ")")
                    .table("posts")
                    .lines()
                    .filter(line -> line.contains("index ") && !line.contains("ix_posts_author_id("))
                    .reduce("", String::concat)
                    .strip();
        }

        @Test
        void of_columns_in_their_order() {
            assertThat(index("{\"created_at desc\", \"title ASC\"}"))
                    .isEqualTo("index ix_posts_created_at_title(created_at desc, title)");
            assertThat(index("{\"created_at desc nulls last\", \"title NULLS  FIRST\"}"))
                    .isEqualTo("index ix_posts_created_at_title(created_at desc NULLS LAST, title NULLS FIRST)");
        }

        @Test
        void of_the_beginning_of_a_column() {
            assertThat(index("\"title(10) desc\"")).isEqualTo("index ix_posts_title(title~10 desc)");
            assertThat(index("\"abs(10)\"")).contains("(abs(10))");
        }

        @Test
        void take_a_way_to_compare() {
            assertThat(index("\"title text_pattern_ops desc\""))
                    .isEqualTo("index ix_posts_title(title text_pattern_ops desc)");
            assertThat(index("\"lower(title) tools.gist_trgm_ops(siglen=32)\""))
                    .endsWith("((lower(title)) tools.gist_trgm_ops(siglen=32))");
        }

        @Test
        void take_null_for_a_value() {
            assertThat(index("value = \"title\", unique = true, nullsDistinct = false"))
                    .isEqualTo("unique index ix_posts_title(title) nulls not distinct");
        }

        @Test
        void take_the_names_of_fields_too() {
            assertThat(index("{\"createdAt\", \"title\"}"))
                    .isEqualTo("index ix_posts_created_at_title(created_at, title)");
            assertThat(index("{\"author DESC\", \"title\"}"))
                    .isEqualTo("index ix_posts_author_id_title(author_id desc, title)");
        }

        @Test
        void of_expressions_are_named_by_a_hash() {
            assertThat(index("\"lower(title)\"")).isEqualTo("index ix_posts_d322dc21((lower(title)))");
            assertThat(index("{\"title\", \"(lower(title)) desc\"}"))
                    .isEqualTo("index ix_posts_title_d322dc21(title, (lower(title)) desc)");
            assertThat(index("\"(id + 1) * (id - 1)\"")).endsWith("(((id + 1) * (id - 1)))");
        }

        @Test
        void take_a_condition_a_method_included_columns_and_a_name() {
            assertThat(index("value = \"created_at\", where = \"deleted_at IS NULL\", using = \"btree\","
                            + " include = {\"title\", \"author\"}, unique = true, name = \"ix_current\""))
                    .isEqualTo("unique index ix_current(created_at) where deleted_at IS NULL using btree"
                            + " include(title, author_id)");
        }

        @Test
        void that_repeat_a_unique_constraint_are_left_out_with_a_warning() {
            Sources post = post("uniques = @Unique({\"title\", \"author\"}),"
                    + " indexes = {@Index({\"title\", \"author_id\"}), @Index({\"author_id\", \"title\"})}");
            assertThat(post.table("posts").lines().filter(line -> line.contains("index ")))
                    .containsExactly("  index ix_posts_author_id_title(author_id, title)");
            assertThat(post.warnings())
                    .containsExactly("app.Post: the index on [title, author_id] is left out, because the unique"
                            + " constraint of the same columns has an index.");
        }

        @Test
        void of_unknown_columns_are_refused() {
            assertThat(post("indexes = {@Index(\"titel\"), @Index(\"lower(titel)\"),"
                                    + " @Index(value = \"title\", where = \"deletedAt IS NULL\", include = \"nothing\")}")
                            .problems())
                    .isEqualTo("""
                    An index names the column `titel`, which the table does not have.
                      where: app.Post
                      do:    use one of id, title, author_id, created_at, deleted_at
                    An index names the column `nothing`, which the table does not have.
                      where: app.Post
                      do:    use one of id, title, author_id, created_at, deleted_at
                    An index's condition names the column `deletedAt`, which the table does not have.
                      where: app.Post
                      do:    write `deleted_at`""");
        }

        @Test
        void of_nothing_or_the_same_twice_are_refused() {
            assertThat(post("indexes = {@Index({}), @Index({\"title\", \" \"}), @Index({\"title\", \"title desc\"})}")
                            .problems())
                    .isEqualTo("""
                    An index names no column.
                      where: app.Post
                      do:    name at least one
                    An index has an empty key.
                      where: app.Post
                      do:    name a column, or leave it out
                    An index names the column `title` twice.
                      where: app.Post
                      do:    name each column once""");
        }
    }

    @Nested
    class Uniques {

        @Test
        void of_columns_or_fields_with_or_without_a_name() {
            assertThat(
                            post("uniques = {@Unique({\"title\", \"author\"}), @Unique(value = \"createdAt\", name = \"uq\")}")
                                    .table("posts"))
                    .contains("unique uq(created_at)\n", "unique uq_posts_title_author_id(title, author_id)\n");
        }

        @Test
        void of_unknown_repeated_or_no_columns_are_refused() {
            assertThat(post("uniques = {@Unique(\"x\"), @Unique({\"author\", \"author_id\"}), @Unique({})}")
                            .problems())
                    .isEqualTo("""
                    A unique constraint names the column `x`, which the table does not have.
                      where: app.Post
                      do:    use one of id, title, author_id, created_at, deleted_at
                    A unique constraint names the column `author_id` twice.
                      where: app.Post
                      do:    name each column once
                    A unique constraint names no column.
                      where: app.Post
                      do:    name at least one""");
        }
    }

    @Nested
    class Checks {

        @Test
        void are_named_by_suffix_by_hand_or_by_hash() {
            assertThat(post("checks = {@Check(value = \"deleted_at > created_at\", suffix = \"life\"),"
                                    + " @Check(value = \"id > 0\", name = \"positive\"), @Check(\"title <> ''\")}")
                            .table("posts"))
                    .contains(
                            "check ck_posts_life(deleted_at > created_at)\n",
                            "check positive(id > 0)\n",
                            "check ck_posts_1bb51e88(title <> '')\n");
        }

        @Test
        void of_unknown_columns_or_nothing_are_refused() {
            assertThat(post("checks = {@Check(\"deleted > created_at\"), @Check(\" \")}")
                            .problems())
                    .isEqualTo("""
                    A check names the column `deleted`, which the table does not have.
                      where: app.Post
                      do:    use one of id, title, author_id, created_at, deleted_at
                    A check has no condition.
                      where: app.Post
                      do:    write one, or leave it out""");
        }
    }
}
