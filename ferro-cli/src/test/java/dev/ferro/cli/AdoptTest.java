package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code ferro adopt}: databases that other tools have looked after. */
class AdoptTest {

    private static final String FLYWAY = "src/main/resources/db/migration/";
    private static final String LIQUIBASE = "src/main/resources/db/changelog/";

    /** Two versions that were run, one that was not, and a view. */
    private static Workbench flyway(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        bench.write(FLYWAY + "V1__create_users.sql", """
                -- upgrade
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, username VARCHAR(50) NOT NULL); -- downgrade
                INSERT INTO users VALUES (9, 'a
                -- downgrade
                b');
                DELETE FROM users WHERE username LIKE '%-- downgrade%';
                """);
        bench.write(FLYWAY + "V1_1__ann.sql", "INSERT INTO users VALUES (1, '${who}; and others');\n");
        bench.write(FLYWAY + "U1_1__ann.sql", "DELETE FROM users WHERE id = 1;\n");
        OtherRunners.flyway(bench, FLYWAY)
                .placeholders(Map.of("who", "ann"))
                .load()
                .migrate();
        bench.write(FLYWAY + "V2__age.sql", "ALTER TABLE users ADD COLUMN age INTEGER;\n");
        bench.write(
                FLYWAY + "R__adults.sql",
                "DROP VIEW IF EXISTS adults;\nCREATE VIEW adults AS SELECT id FROM users WHERE id > 17;\n");
        return bench;
    }

    @ParameterizedTest
    @EachDatabase
    void flyways_scripts_become_the_first_revisions(TestDatabases kind) {
        try (Workbench bench = flyway(kind)) {
            String shown = bench.done("adopt", "flyway", "--placeholder", "who=ann", "--dry-run")
                    .out();
            assertThat(shown)
                    .containsPattern("applied  \\w{12}  V1__create_users.sql\napplied  \\w{12}  V1_1__ann.sql\n")
                    .containsPattern("pending  \\w{12}  V2__age.sql\npending  \\w{12}  R__adults.sql\n")
                    .endsWith("Nothing was done.\n");
            assertThat(bench.scripts()).isEmpty();

            bench.done("adopt", "flyway", "--placeholder", "who=ann");
            assertThat(bench.scripts()).hasSize(4);
            assertThat(bench.folder().resolve("migrations/FROM-FLYWAY.md")).exists();
            bench.done("upgrade", "head");
            assertThat(bench.query("SELECT COUNT(*) FROM users")).containsExactly("1");
            assertThat(bench.query("SELECT COUNT(*) FROM adults")).containsExactly("0");
            assertThat(bench.done("status").out()).contains("pending   nothing");

            assertThat(bench.ferro("downgrade", "-2", "--yes").err()).contains("Flyway has nothing that undoes it");
            assertThat(bench.query("SELECT username FROM users")).containsExactly("ann; and others");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_new_database_is_made_by_them_without_flyway(TestDatabases kind) {
        try (Workbench bench = flyway(kind);
                Workbench fresh = Workbench.on(kind)) {
            bench.done("adopt", "flyway", "--placeholder", "who=ann");
            bench.done("--url", fresh.url(), "upgrade", "head");
            assertThat(fresh.query("SELECT username FROM users")).containsExactly("ann; and others");
            assertThat(fresh.query("SELECT COUNT(*) FROM adults")).containsExactly("0");
        }
    }

    @Test
    void what_undoes_a_script_is_the_way_back_of_its_revision() {
        try (Workbench bench = flyway(TestDatabases.SQLITE)) {
            bench.done("adopt", "flyway", "--placeholder", "who=ann");
            bench.done("downgrade", "-1", "--yes");
            assertThat(bench.query("SELECT username FROM users")).isEmpty();
            bench.done("upgrade", "+1");
            assertThat(bench.query("SELECT username FROM users")).containsExactly("ann; and others");
        }
    }

    @Test
    void a_database_that_ran_them_in_another_order_is_refused() {
        try (Workbench bench = flyway(TestDatabases.SQLITE)) {
            bench.done("adopt", "flyway", "--placeholder", "who=ann");
            bench.execute("DELETE FROM flyway_schema_history WHERE version = '1'", "DELETE FROM ferro_version");
            bench.refused("adopt-other-order", 1, "adopt", "flyway", "--placeholder", "who=ann");
        }
    }

    @Test
    void a_further_database_is_stamped_with_what_it_has() {
        try (Workbench bench = flyway(TestDatabases.SQLITE);
                Workbench other = Workbench.on(TestDatabases.SQLITE)) {
            bench.done("adopt", "flyway", "--placeholder", "who=ann");
            OtherRunners.flyway(other, ".")
                    .locations("filesystem:" + bench.folder().resolve(FLYWAY))
                    .placeholders(Map.of("who", "ann"))
                    .target("1")
                    .load()
                    .migrate();
            String answer = bench.done("--url", other.url(), "adopt", "flyway", "--placeholder", "who=ann")
                    .out();
            assertThat(answer).doesNotContain("wrote");
            bench.done("--url", other.url(), "upgrade", "head");
            assertThat(other.query("SELECT username FROM users")).containsExactly("ann; and others");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void formatted_sql_of_liquibase_becomes_the_first_revisions(TestDatabases kind) throws Exception {
        try (Workbench bench = Workbench.on(kind)) {
            bench.done("init", "--url", bench.url());
            bench.write(LIQUIBASE + "users.sql", """
                    --liquibase formatted sql
                    -- Whatever the shop needs.
                    /* in order */

                    --changeset ann:1
                    --comment: create users
                    CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, username VARCHAR(50) NOT NULL);
                    --rollback DROP TABLE users;

                    --changeset "ann smith":two labels:data
                    INSERT INTO users VALUES (1, 'ann');
                    --rollback DELETE FROM users
                    --rollback WHERE id = 1;
                    """);
            OtherRunners.liquibase(bench, LIQUIBASE, "users.sql", liquibase -> liquibase.update(""));
            bench.write(LIQUIBASE + "users.sql", bench.read(LIQUIBASE + "users.sql") + """

                    --changeset ann:3 dbms:oracle
                    DROP TABLE users;

                    --changeset ann:4
                    ALTER TABLE users ADD COLUMN age INTEGER;
                    """);
            String answer = bench.done("adopt", "liquibase").out();
            assertThat(answer)
                    .contains("`users.sql::two::ann smith` says `labels:data`")
                    .contains("`users.sql::3::ann` is not for")
                    .contains("applied  ")
                    .contains("pending  ");
            bench.done("upgrade", "head");
            assertThat(bench.query("SELECT age FROM users")).hasSize(1);
            assertThat(bench.ferro("downgrade", "base", "--yes").err())
                    .contains("its script says: Liquibase has nothing that undoes it");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void other_changelogs_begin_with_what_the_database_holds(TestDatabases kind) throws Exception {
        try (Workbench bench = Workbench.on(kind);
                Workbench fresh = Workbench.on(kind)) {
            bench.done("init", "--url", bench.url());
            bench.write(LIQUIBASE + "master.xml", """
                    <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                            http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                      <changeSet id="1" author="ann">
                        <createTable tableName="users">
                          <column name="id" type="int"><constraints primaryKey="true" nullable="false"/></column>
                          <column name="username" type="varchar(50)"/>
                        </createTable>
                      </changeSet>
                    </databaseChangeLog>
                    """);
            OtherRunners.liquibase(bench, LIQUIBASE, "master.xml", liquibase -> liquibase.update(""));
            assertThat(bench.done("adopt", "liquibase").out()).contains("`master.xml::1::ann`");
            assertThat(bench.scripts()).hasSize(1);
            bench.done("--url", fresh.url(), "upgrade", "head");
            assertThat(bench.done("diff", "--from", "head", "--to", "database").out())
                    .isEqualTo("There is no difference.\n");
            assertThat(bench.done("upgrade", "head").exitCode()).isZero();
        }
    }

    @SuppressWarnings("deprecation") // what the command `update-sql` does, as long as it is there
    @ParameterizedTest
    @EachDatabase
    void other_changelogs_become_revisions_if_liquibase_writes_them_in_sql(TestDatabases kind) throws Exception {
        try (Workbench bench = Workbench.on(kind);
                Workbench fresh = Workbench.on(kind)) {
            bench.done("init", "--url", bench.url());
            String changelog = """
                    databaseChangeLog:
                      - changeSet:
                          id: 1
                          author: ann
                          comment: create users; all of them
                          changes:
                            - createTable:
                                tableName: users
                                columns:
                                  - column: {name: id, type: int, constraints: {primaryKey: true, nullable: false}}
                                  - column: {name: username, type: varchar(50)}
                      - changeSet:
                          id: two
                          author: ann smith
                          changes:
                            - insert:
                                tableName: users
                                columns:
                                  - column: {name: id, valueNumeric: 1}
                                  - column: {name: username, value: "a;b -- Changeset c::d::e"}
                          rollback: DELETE FROM users
                      - changeSet:
                          id: 3
                          author: ann
                          changes:
                            - createIndex:
                                indexName: ix_users_username
                                tableName: users
                                columns:
                                  - column: {name: username}
                    """;
            bench.write(LIQUIBASE + "master.yaml", changelog);
            fresh.write(LIQUIBASE + "master.yaml", changelog);
            OtherRunners.liquibase(bench, LIQUIBASE, "master.yaml", liquibase -> liquibase.update(2, ""));
            StringWriter update = new StringWriter();
            StringWriter rollback = new StringWriter();
            OtherRunners.liquibase(fresh, LIQUIBASE, "master.yaml", liquibase -> {
                liquibase.getDatabase().setOutputDefaultCatalog(false);
                liquibase.getDatabase().setOutputDefaultSchema(false);
                liquibase.update("", update);
            });
            OtherRunners.liquibase(fresh, LIQUIBASE, "master.yaml", liquibase -> {
                liquibase.getDatabase().setOutputDefaultCatalog(false);
                liquibase.getDatabase().setOutputDefaultSchema(false);
                liquibase.futureRollbackSQL("", rollback);
            });
            bench.write("target/liquibase/update.sql", update.toString());
            bench.write("target/liquibase/rollback.sql", rollback.toString());

            String answer = bench.done("adopt", "liquibase", "--scripts", "target/liquibase")
                    .out();
            assertThat(answer.lines().filter(line -> line.startsWith("applied")).toList())
                    .hasSize(2);
            assertThat(answer).contains("pending", "create_users_all_of_them", "outside a transaction");
            bench.done("upgrade", "head");
            bench.done("--url", fresh.url(), "upgrade", "head");
            assertThat(fresh.query("SELECT username FROM users")).containsExactly("a;b -- Changeset c::d::e");
            assertThat(bench.done("diff", "--from", fresh.url(), "--to", "database")
                            .out())
                    .isEqualTo("There is no difference.\n");
            bench.done("--url", fresh.url(), "downgrade", "base", "--yes");
            assertThat(bench.done("--url", fresh.url(), "upgrade", "head").exitCode())
                    .isZero();
        }
    }

    @Test
    void alembic_and_hibernate_leave_what_the_database_holds() {
        for (String tool : new String[] {"alembic", "hibernate"}) {
            try (Workbench bench = Workbench.on(TestDatabases.POSTGRESQL)) {
                bench.done("init", "--url", bench.url());
                bench.execute(
                        "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY)",
                        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
                        "INSERT INTO alembic_version VALUES ('1a2b3c')");
                bench.done("adopt", tool);
                assertThat(bench.read("migrations/versions/" + bench.scripts().get(0)))
                        .contains("op.createTable(\"users\"")
                        .doesNotContain("alembic");
                assertThat(bench.done("current").out()).contains("(head)");
            }
        }
    }

    @Test
    void what_cannot_be_taken_over_is_refused() {
        try (Workbench bench = flyway(TestDatabases.SQLITE)) {
            bench.refused("adopt-placeholder", 1, "adopt", "flyway");
            bench.refused("adopt-tool-unknown", 2, "adopt", "flywy");
            bench.refused("adopt-no-scripts", 1, "adopt", "liquibase");
            bench.refused("adopt-placeholder-unreadable", 2, "adopt", "flyway", "--placeholder", "who");
            bench.execute("UPDATE flyway_schema_history SET success = 0 WHERE version = '1.1'");
            bench.refused("adopt-failed-migration", 1, "adopt", "flyway", "--placeholder", "who=ann");
            bench.execute("DELETE FROM flyway_schema_history");
            bench.write("empty/README", "");
            bench.refused("adopt-nothing", 1, "adopt", "flyway", "--scripts", "empty");
            bench.done("revision", "-m", "Mine", "--rev-id", "aaaa1");
            bench.refused("adopt-not-first", 1, "adopt", "flyway", "--placeholder", "who=ann");
        }
    }

    @Test
    void scripts_that_are_gone_or_were_edited_are_named() {
        try (Workbench bench = flyway(TestDatabases.SQLITE)) {
            bench.delete(FLYWAY + "V1_1__ann.sql");
            bench.write(FLYWAY + "V1__create_users.sql", "CREATE TABLE users (id INTEGER);\n");
            bench.write(FLYWAY + "notes.sql", "");
            String answer = bench.done("adopt", "flyway").out();
            assertThat(answer)
                    .contains("`V1_1__ann.sql` was run and is no file of SQL that is there")
                    .contains("`V1__create_users.sql` was edited after it was run.")
                    .contains("`notes.sql` is not called as Flyway's scripts are");
        }
    }
}
