package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The models that the product is explained with, to the letter. */
class BriefTest {

    private static final String USERS = """
            enum UserRole { USER, ADMIN }

            @Model
            record User(
                    @Field(primaryKey = true) UUID id,
                    @Field(unique = true, length = 50) String username,
                    @Field(unique = true) String email,
                    @Nullable String bio,
                    @Field(precision = 12, scale = 2, defaultValue = "0") BigDecimal balance,
                    Instant createdAt,
                    UserRole role,
                    Map<String, Object> metadata) {}
            """;

    private static final String POSTS = """
            @Model(indexes = @Index({"author_id", "created_at"}))
            record Post(
                    @Field(primaryKey = true) Long id,
                    String title,
                    @ForeignKey(relatedName = "posts", onDelete = OnDelete.CASCADE) User author,
                    Instant createdAt) {}
            """;

    private static final String STUDENTS = """
            @Model
            record Course(@Field(primaryKey = true) Integer id, String title) {}

            @Model
            record Student(
                    @Field(primaryKey = true) Integer id,
                    @ManyToMany(relatedName = "students") List<Course> courses) {}
            """;

    @Test
    void users_and_posts() {
        assertThat(Sources.of(USERS + POSTS).schema()).isEqualTo("""
                enum user_role [USER, ADMIN]
                table posts
                  id bigint not null identity
                  title text not null
                  author_id uuid not null
                  created_at timestamptz not null
                  primary key pk_posts(id)
                  foreign key fk_posts_author_id(author_id) -> users(id) on delete cascade
                  index ix_posts_author_id_created_at(author_id, created_at)
                table users
                  id uuid not null
                  username varchar(50) not null
                  email text not null
                  bio text null
                  balance decimal(12, 2) not null default 0
                  created_at timestamptz not null
                  role enumeration('user_role', 'USER', 'ADMIN') not null
                  metadata jsonb not null
                  primary key pk_users(id)
                  unique uq_users_email(email)
                  unique uq_users_username(username)""");
    }

    @Test
    void a_foreign_key_without_an_action_has_no_action() {
        Sources plain = Sources.of(USERS + POSTS.replace(", onDelete = OnDelete.CASCADE", ""));
        assertThat(plain.table("posts")).contains("foreign key fk_posts_author_id(author_id) -> users(id)\n");
    }

    @Test
    void students_and_courses() {
        assertThat(Sources.of(STUDENTS).schema()).isEqualTo("""
                table courses
                  id integer not null identity
                  title text not null
                  primary key pk_courses(id)
                table student_courses
                  student_id integer not null
                  course_id integer not null
                  primary key pk_student_courses(student_id, course_id)
                  foreign key fk_student_courses_course_id(course_id) -> courses(id) on delete cascade
                  foreign key fk_student_courses_student_id(student_id) -> students(id) on delete cascade
                  index ix_student_courses_course_id_student_id(course_id, student_id)
                table students
                  id integer not null identity
                  primary key pk_students(id)""");
    }

    @Test
    void all_of_it_is_the_same_for_sqlite() {
        Sources all = Sources.of(USERS + POSTS + STUDENTS);
        assertThat(all.on(KnownDatabase.SQLITE).schema()).isEqualTo(all.schema());
    }

    @Test
    void reading_is_deterministic() {
        Sources all = Sources.of(USERS + POSTS + STUDENTS);
        assertThat(all.read()).isEqualTo(all.read());
    }
}
