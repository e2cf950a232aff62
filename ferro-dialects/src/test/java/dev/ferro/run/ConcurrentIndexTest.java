package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.index;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.uniqueIndex;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Indexes that are built while others write. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class ConcurrentIndexTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind)
                .revision(
                        "aaaa",
                        op -> op.createTable(
                                "users",
                                column("id", bigint()).notNull(),
                                column("name", varchar(20)),
                                primaryKey("pk_users", "id")),
                        op -> op.dropTable("users"));
        bench.upgrade("head");
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private void uniqueNames() {
        bench.revision(
                "bbbb",
                op -> op.createIndex(
                        "users", uniqueIndex("ix_users_name", "name").concurrently()),
                op -> op.dropIndex("users", uniqueIndex("ix_users_name", "name").concurrently()));
    }

    @Test
    void they_come_and_go() throws SQLException {
        String before = bench.catalogue();
        uniqueNames();
        bench.upgrade("head");
        assertThat(bench.rows()).containsExactly("bbbb");
        assertThat(bench.catalogue()).containsIgnoringCase("ix_users_name");
        bench.downgrade("-1");
        assertThat(bench.catalogue()).isEqualTo(before);
    }

    @Test
    void one_that_a_failure_has_left_unfinished_is_built_again() throws SQLException {
        bench.execute("INSERT INTO users (id, name) VALUES (1, 'ann'), (2, 'ann')");
        uniqueNames();
        assertThatThrownBy(() -> bench.upgrade("head")).isInstanceOf(FerroException.class);
        assertThat(bench.rows()).containsExactly("aaaa");
        if (kind == TestDatabases.POSTGRESQL) {
            assertThat(bench.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_users_name'::regclass"))
                    .containsExactly("f");
        }
        bench.execute("UPDATE users SET name = 'bob' WHERE id = 2");
        bench.upgrade("head");
        assertThat(bench.rows()).containsExactly("bbbb");
        if (kind == TestDatabases.POSTGRESQL) {
            assertThat(bench.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_users_name'::regclass"))
                    .containsExactly("t");
        }
    }

    /** What cannot build an index so builds it in the one transaction that the rest is in. */
    @Test
    void only_where_it_is_needed_they_stand_outside_of_the_transaction() throws SQLException {
        bench.revision(
                "bbbb",
                op -> {
                    op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
                    op.createIndex("users", index("ix_users_name", "name").concurrently());
                    op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
                },
                op -> {});
        assertThatThrownBy(() -> bench.upgrade("head")).isInstanceOf(FerroException.class);
        boolean undone = kind == TestDatabases.SQLITE;
        assertThat(bench.query("SELECT count(*) FROM users")).containsExactly(undone ? "0" : "1");
    }
}
