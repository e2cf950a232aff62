package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.script.LedgerScript;
import dev.ferro.script.RecordedMigration;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ledger keeps takes a database back as its scripts would, for random histories. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class WayBackLawTest {

    @Parameter
    private TestDatabases kind;

    @TempDir
    private Path folder;

    @Test
    void the_ledger_takes_back_what_scripts_would() throws IOException {
        RandomHistories.of(kind, folder, 1, 6, this::agree);
    }

    @Tag("slow")
    @Test
    void the_ledger_takes_back_what_scripts_would_again_and_again() throws IOException {
        RandomHistories.of(kind, folder, 8001, 40, this::agree);
    }

    private void agree(long seed, List<RecordedMigration> history) throws SQLException {
        try (Workbench scripts = new Workbench(kind);
                Workbench ledger = new Workbench(kind)) {
            history.forEach(scripts::revision);
            history.forEach(ledger::revision);
            String empty = scripts.catalogue();
            scripts.upgrade("head");
            ledger.upgrade("head");
            for (int step = history.size(); step > 0; step--) {
                scripts.downgrade("-1");
                takeBack(ledger, "-1");
                assertThat(ledger.catalogue()).isEqualTo(scripts.catalogue());
            }
            assertThat(ledger.catalogue()).isEqualTo(empty);
        }
    }

    /** A long history is sent several migrations at once, before any of them has run. */
    @Test
    void the_ledger_takes_back_a_long_history() throws SQLException {
        try (Workbench bench = new Workbench(kind)) {
            String empty = bench.catalogue();
            bench.tables(IntStream.rangeClosed(1, 110)
                    .mapToObj(number -> "long" + number + (number == 1 ? "" : ":long" + (number - 1)))
                    .toArray(String[]::new));
            bench.revision("swap", op -> op.createEnum("mood", "glad", "sad"), op -> op.dropEnum("mood"));
            bench.revision(
                    "more",
                    op -> op.addEnumValue("mood", "calm"),
                    op -> op.replaceEnumValues("mood", List.of("glad", "sad", "calm"), List.of("glad", "sad")));
            bench.upgrade("head");
            assertThat(takeBack(bench, "base")).isEqualTo(112);
            assertThat(bench.catalogue()).isEqualTo(empty);
        }
    }

    /** Nothing but the ledger tells what there is. */
    private static int takeBack(Workbench bench, String target) {
        List<Revision> revisions = new ArrayList<>();
        Map<RevisionId, RecordedMigration> migrations = new HashMap<>();
        try (Inspection inspection = Inspection.of(bench.database())) {
            inspection.waysBack(bench.settings.ledgerTable()).values().forEach(text -> {
                LedgerScript script = LedgerScript.read(text, "the ledger");
                revisions.add(script.revision());
                migrations.put(script.revision().id(), script.migration());
            });
        }
        try (Migrator migrator = new Migrator(
                Connector.to(bench.database()),
                RevisionGraph.of(revisions),
                ids -> migrations,
                bench.settings,
                MigrationListener.SILENT)) {
            Result result = migrator.run(migrator.planDowngrade(RevisionTarget.parse(target)));
            return result.migrations().size();
        }
    }
}
