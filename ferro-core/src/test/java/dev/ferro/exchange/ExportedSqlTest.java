package dev.ferro.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.Quoting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Liquibase writes instead of running it. */
class ExportedSqlTest {

    private static final Quoting QUOTING =
            new Quoting("'\"", "\n\r", true, Quoting.Backslash.NOWHERE, Quoting.Comments.NESTED);

    private static final String UPDATE = """
            -- Create Database Lock Table
            CREATE TABLE PUBLIC.DATABASECHANGELOGLOCK (ID INT NOT NULL);

            -- *********************************************************************
            -- Update Database Script
            -- *********************************************************************
            -- Liquibase version: 4.33.0

            SET SEARCH_PATH = public, "$user","public";

            -- Changeset db/master.xml::1::ann
            -- create users; all of them
            CREATE TABLE users (id INT);

            INSERT INTO public.databasechangelog (ID) VALUES ('1');

            -- Changeset db/master.xml::two::ann smith
            INSERT INTO users VALUES (1, 'a;
            -- Changeset db/master.xml::9::nobody
            b');

            UPDATE "databasechangelog" SET TAG = 'v1';

            -- Release Database Lock
            UPDATE public.databasechangeloglock SET LOCKED = FALSE;
            """;

    private static List<Changeset> read(String table, String... files) {
        return ExportedSql.read(
                List.of(files).stream()
                        .map(text -> new SourceFile("x.sql", text))
                        .toList(),
                QUOTING,
                table);
    }

    @Test
    void changesets_come_without_the_bookkeeping() {
        List<Changeset> changesets = read("databasechangelog", UPDATE);
        assertThat(changesets)
                .extracting(Changeset::name)
                .containsExactly("db/master.xml::1::ann", "db/master.xml::two::ann smith");
        assertThat(changesets).extracting(Changeset::comment).containsExactly("create users; all of them", "");
        assertThat(changesets)
                .extracting(Changeset::sql)
                .containsExactly(
                        "CREATE TABLE users (id INT);\n\n",
                        "INSERT INTO users VALUES (1, 'a;\n-- Changeset db/master.xml::9::nobody\nb');\n\n");
        assertThat(changesets).extracting(Changeset::rollback).containsOnlyNulls();
    }

    @Test
    void what_a_changeset_itself_says_of_the_search_path_stays() {
        String own = UPDATE.replace("CREATE TABLE users", "SET search_path = shop, public;\nCREATE TABLE users");
        assertThat(read("databasechangelog", own).get(0).sql()).contains("SET search_path = shop, public;");
    }

    @Test
    void a_table_of_another_name_is_bookkeeping_too() {
        String other = UPDATE.replace("public.databasechangelog ", "public.changes ");
        assertThat(read("changes", other).get(0).sql()).doesNotContain("changes");
        assertThat(read("databasechangelog", other).get(0).sql()).contains("changes");
    }

    @Test
    void what_undoes_a_changeset_is_known_as_far_as_liquibase_came() {
        List<Changeset> changesets = read("databasechangelog", UPDATE, """
                -- *********************************************************************
                -- SQL to roll back currently unexecuted changes
                -- *********************************************************************

                -- Rolling Back ChangeSet: db/master.xml::two::ann smith
                DELETE FROM public.databasechangelog WHERE ID = 'two';

                -- Rolling Back ChangeSet: db/master.xml::1::ann
                -- Release Database Lock
                UPDATE public.databasechangeloglock SET LOCKED = FALSE;
                """);
        assertThat(changesets).extracting(Changeset::rollback).containsExactly(null, "");
    }

    @Test
    void other_files_are_none() {
        assertThat(ExportedSql.isOne(new SourceFile("x.sql", UPDATE))).isTrue();
        assertThat(ExportedSql.isOne(new SourceFile("x.sql", "--liquibase formatted sql\n--changeset a:1\nSELECT 1;")))
                .isFalse();
    }
}
