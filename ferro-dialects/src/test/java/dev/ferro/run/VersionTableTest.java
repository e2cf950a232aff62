package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionTarget;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The version table as others may have made it, and rows that others have written into it. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class VersionTableTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind).tables("aaaa", "bbbb:aaaa", "cccc:bbbb");
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private List<String> stamp(boolean purge, String... targets) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.stamp(Stream.of(targets).map(RevisionTarget::parse).toList(), purge).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private void goThereAndBack() throws SQLException {
        bench.upgrade("bbbb");
        assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("bbbb");
        bench.upgrade("head");
        bench.downgrade("aaaa");
        assertThat(bench.rows()).containsExactly("aaaa");
        assertThat(stamp(false, "cccc")).containsExactly("cccc");
        bench.execute("DELETE FROM ferro_version");
        assertThat(stamp(false, "aaaa")).containsExactly("aaaa");
        bench.downgrade("base");
        assertThat(bench.query("SELECT revision FROM ferro_version")).isEmpty();
    }

    @Nested
    class Its_shape {

        // C12, C19: a primary key, which Alembic leaves out on demand
        @Test
        void keeps_a_revision_from_standing_in_it_twice() throws SQLException {
            bench.upgrade("aaaa");
            assertThatThrownBy(() -> bench.execute("INSERT INTO ferro_version VALUES ('aaaa')"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> bench.execute("INSERT INTO ferro_version VALUES (NULL)"))
                    .isInstanceOf(SQLException.class);
            assertThat(bench.rows()).containsExactly("aaaa");
        }

        // C19
        @Test
        void may_lack_the_key() throws SQLException {
            bench.execute("CREATE TABLE ferro_version (revision VARCHAR(32))");
            goThereAndBack();
        }

        // C20: a table of a third party
        @Test
        void may_have_columns_that_are_none_of_ferros() throws SQLException {
            bench.execute("CREATE TABLE ferro_version (installed TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,"
                    + " revision VARCHAR(32) NOT NULL UNIQUE, by_whom VARCHAR(20) DEFAULT 'somebody')");
            goThereAndBack();
            bench.upgrade("aaaa");
            assertThat(bench.query("SELECT revision, by_whom FROM ferro_version WHERE installed IS NOT NULL"))
                    .containsExactly("aaaa|somebody");
        }

        // C19
        @Test
        void without_the_column_is_not_guessed_at() throws SQLException {
            bench.execute("CREATE TABLE ferro_version (number INTEGER)");
            String before = bench.catalogue();
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("The table `ferro_version` cannot be read.")
                    .hasMessageContaining("with a column `revision`");
            assertThat(bench.catalogue()).isEqualTo(before);
        }
    }

    /** Ferro's own table cannot hold a revision twice, but what others have made can. */
    @Nested
    class A_row_that_is_there_twice {

        @BeforeEach
        void writeItTwice() throws SQLException {
            bench.execute("CREATE TABLE ferro_version (revision VARCHAR(32))");
            bench.upgrade("bbbb");
            bench.execute("INSERT INTO ferro_version VALUES ('bbbb')");
        }

        // C12, C20: Alembic counts the rows after the step has run, and says "2 found"
        @Test
        void is_refused_with_a_way_out_before_anything_runs() throws SQLException {
            String before = bench.catalogue();
            assertThatThrownBy(() -> bench.upgrade("head")).hasMessage("""
                    The version table holds `bbbb` more than once.
                      why:   it has no primary key, and something else than Ferro has written into it
                      do:    `ferro stamp --purge bbbb` writes it once.""");
            assertThatThrownBy(() -> bench.downgrade("base")).hasMessageContaining("`bbbb` more than once");
            assertThatThrownBy(() -> stamp(false, "aaaa")).hasMessageContaining("`bbbb` more than once");
            assertThat(bench.catalogue()).isEqualTo(before);
            assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("bbbb", "bbbb");
        }

        @Test
        void is_refused_before_what_no_transaction_could_take_back() throws SQLException {
            bench.forget("cccc")
                    .revision(
                            "dddd",
                            op -> op.withoutTransaction(out -> out.execute("CREATE TABLE t (id INT)")),
                            op -> {});
            assertThatThrownBy(() -> bench.upgrade("head")).hasMessageContaining("`bbbb` more than once");
            assertThat(bench.catalogue()).doesNotContain("t.id");
        }

        @Test
        void is_written_once_by_the_stamp_that_is_advised() throws SQLException {
            assertThat(stamp(true, "bbbb")).containsExactly("bbbb");
            bench.upgrade("head");
            assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("cccc");
        }
    }
}
