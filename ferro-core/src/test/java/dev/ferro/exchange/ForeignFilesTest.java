package dev.ferro.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.dialect.Quoting;
import dev.ferro.script.SqlBody;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written for Flyway and Liquibase. */
class ForeignFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:15:30Z");

    private static final Quoting QUOTING =
            new Quoting("'\"", "\n\r", true, Quoting.Backslash.NOWHERE, Quoting.Comments.NESTED);

    private static SqlBody.Part part(boolean inTransaction, String... statements) {
        return new SqlBody.Part(inTransaction, List.of("Why this is done."), List.of(statements));
    }

    private static SqlBody body(SqlBody.Part... upgrade) {
        return new SqlBody("postgresql", List.of(upgrade), List.of(part(true, "DROP TABLE \"a\";", "DROP TABLE b")));
    }

    private static List<ForeignFile> flyway(SqlBody body, String... others) {
        return FlywayFiles.of(body, QUOTING, "Add tags", List.of(others), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 20261130101530",
        "V1__a.sql, 2",
        "V01__a.sql V1.2__b.sql, 1.3",
        "V1_9__a.sql R__x.sql U7__u.sql notes.txt, 8",
        "V20250101120000__a.sql, 20261130101530",
        "V20991231000000__a.sql, 20991231000001",
        "V9__a.sql V10__b.sql, 11"
    })
    void the_version_goes_on_as_the_others_are_counted(String others, String version) {
        assertThat(flyway(body(part(true, "CREATE TABLE a (b INT)")), others.split(" ")))
                .extracting(ForeignFile::name)
                .containsExactly("V" + version + "__add_tags.sql", "U" + version + "__add_tags.sql");
    }

    @Test
    void the_files_say_what_is_done_and_why() {
        assertThat(flyway(body(part(true, "CREATE TABLE a (b INT)", "CREATE TABLE b (c INT)"))))
                .extracting(ForeignFile::text)
                .containsExactly("""
                        -- Add tags.

                        -- Why this is done.
                        CREATE TABLE a (b INT);
                        CREATE TABLE b (c INT);
                        """, """
                        -- Undoes: Add tags.

                        -- Why this is done.
                        DROP TABLE "a";
                        DROP TABLE b;
                        """);
    }

    @Test
    void what_runs_alone_is_told_to_both() {
        SqlBody body = body(part(true, "CREATE TABLE a (b INT)"), part(false, "CREATE INDEX CONCURRENTLY c ON a (b)"));
        assertThat(flyway(body, "V1__a.sql"))
                .contains(new ForeignFile("V2__add_tags.sql.conf", "executeInTransaction=false\n"));
        assertThat(LiquibaseChangelog.of(body, QUOTING, "Add tags", "ann", NOW))
                .isEqualTo(new ForeignFile("20261130101530_add_tags.sql", """
                        --liquibase formatted sql

                        --changeset ann:20261130101530-add-tags-1 dbms:postgresql
                        --comment: Add tags.

                        -- Why this is done.
                        CREATE TABLE a (b INT);

                        --rollback empty

                        --changeset ann:20261130101530-add-tags-2 dbms:postgresql runInTransaction:false
                        --comment: Add tags.

                        -- Why this is done.
                        CREATE INDEX CONCURRENTLY c ON a (b);

                        /* liquibase rollback
                        -- Why this is done.
                        DROP TABLE "a";
                        DROP TABLE b;
                        */
                        """));
    }

    @Test
    void what_liquibase_would_cut_is_refused() {
        SqlBody trigger =
                body(part(true, "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END"));
        assertThatThrownBy(() -> LiquibaseChangelog.of(trigger, QUOTING, "Add tags", "ann", NOW))
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("cannot stand in a changelog of formatted SQL");
        assertThat(flyway(trigger)).hasSize(2);
    }
}
