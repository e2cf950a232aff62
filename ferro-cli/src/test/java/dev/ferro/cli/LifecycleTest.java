package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Three scripts, and a database that goes up and down along them. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class LifecycleTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    /** Where a script makes its table. */
    enum Place {
        IN_THE_TRANSACTION("op.%s;"),
        OUTSIDE_OF_IT("op.withoutTransaction(outside -> outside.%s);");

        private final String call;

        Place(String call) {
            this.call = call;
        }
    }

    @BeforeEach
    void set_up() {
        bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private void script(String id, String header, Place place) {
        bench.write("migrations/versions/R" + id + ".java", """
                import static dev.ferro.script.Ddl.bigint;
                import static dev.ferro.script.Ddl.column;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Make %1$s. */
                @Revision(id = "%1$s"%2$s)
                public final class R%1$s implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        %3$s
                    }

                    @Override
                    public void downgrade(Operations op) {
                        %4$s
                    }
                }
                """.formatted(
                        id,
                        header,
                        place.call.formatted("createTable(\"t_" + id + "\", column(\"id\", bigint()))"),
                        place.call.formatted("dropTable(\"t_" + id + "\")")));
    }

    private void standsAt(String row, String... tables) {
        assertThat(bench.query("SELECT revision FROM ferro_version"))
                .isEqualTo(row.equals("base") ? List.of() : List.of(row));
        List<String> all = new ArrayList<>(List.of("ferro_version", "ferro_ledger"));
        all.addAll(List.of(tables));
        assertThat(bench.query(CommandsTest.tables(kind))).containsExactlyInAnyOrderElementsOf(all);
    }

    // C1: Alembic goes through these seven steps with and without transactional DDL, and with one transaction for all
    // scripts, which Ferro never has: what is done stays done
    @ParameterizedTest
    @EnumSource
    void seven_steps_lead_where_they_say(Place place) {
        script("aaaa1", "", place);
        script("bbbb1", ", revises = \"aaaa1\"", place);
        script("cccc1", ", revises = \"bbbb1\"", place);

        bench.done("upgrade", "cccc1");
        standsAt("cccc1", "t_aaaa1", "t_bbbb1", "t_cccc1");
        bench.done("downgrade", "aaaa1");
        standsAt("aaaa1", "t_aaaa1");
        bench.done("downgrade", "base");
        standsAt("base");
        bench.done("upgrade", "bbbb1");
        standsAt("bbbb1", "t_aaaa1", "t_bbbb1");
        assertThat(bench.done("upgrade", "bbbb1").out())
                .isEqualTo("`bbbb1` is applied already; the database is at `bbbb1`.\n");
        standsAt("bbbb1", "t_aaaa1", "t_bbbb1");
        bench.done("stamp", "cccc1");
        standsAt("cccc1", "t_aaaa1", "t_bbbb1");

        assertThat(bench.query("SELECT CONCAT(direction, ' ', revision, ' ', outcome) FROM ferro_ledger ORDER BY id"))
                .containsExactly(
                        "upgrade aaaa1 applied",
                        "upgrade bbbb1 applied",
                        "upgrade cccc1 applied",
                        "downgrade cccc1 applied",
                        "downgrade bbbb1 applied",
                        "downgrade aaaa1 applied",
                        "upgrade aaaa1 applied",
                        "upgrade bbbb1 applied");
    }
}
