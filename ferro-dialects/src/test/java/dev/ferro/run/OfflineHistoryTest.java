package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.revision.RevisionRange;
import dev.ferro.script.RecordedMigration;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories, run by Ferro on one database and as scripts by the database's own client on another: both hold the same
 * after every step. {@code -Dferro.laws.pairs=200} tries more of them, {@code -Dferro.laws.seed=42} begins with another
 * one.
 */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class OfflineHistoryTest {

    @Parameter
    private TestDatabases kind;

    @TempDir
    private Path folder;

    @Test
    void a_script_does_what_ferro_does() throws IOException {
        agree(1, 6);
    }

    @Tag("slow")
    @Test
    void a_script_does_what_ferro_does_again_and_again() throws IOException {
        switch (kind) {
            case SQLITE, POSTGRESQL, H2 -> agree(1001, 60);
            // their client takes half a second for each script
            case MARIADB, MYSQL -> agree(1001, 12);
        }
    }

    private void agree(long start, int count) throws IOException {
        RandomHistories.of(kind, folder, start, count, this::agree);
    }

    private void agree(long seed, List<RecordedMigration> history) throws SQLException {
        try (Workbench online = new Workbench(kind);
                Workbench offline = new Workbench(kind)) {
            List<String> ids = new ArrayList<>();
            for (RecordedMigration migration : history) {
                online.revision(migration);
                offline.revision(migration);
                ids.add(migration.id().value());
            }
            String empty = online.catalogue();
            online.upgrade("head");
            ranges(seed, ids).forEach(range -> play(offline, true, range));
            assertSame(online, offline);
            for (int step = ids.size() - 1; step >= 0; step--) {
                online.downgrade("-1");
                play(offline, false, ids.get(step) + ":" + (step == 0 ? "base" : ids.get(step - 1)));
                assertSame(online, offline);
            }
            assertThat(offline.catalogue()).isEqualTo(empty);
        }
    }

    /** At once, step by step, or from where the database is. */
    private static List<String> ranges(long seed, List<String> ids) {
        if (seed % 3 == 0) {
            return List.of("base:head");
        }
        List<String> ranges = new ArrayList<>(List.of("base:" + ids.get(0)));
        for (int step = 1; step < ids.size(); step++) {
            ranges.add((seed % 3 == 1 ? "current" : ids.get(step - 1)) + ":" + ids.get(step));
        }
        return ranges;
    }

    private static void play(Workbench bench, boolean forward, String range) {
        String script;
        try (Migrator migrator = bench.migrator()) {
            RevisionRange parsed = RevisionRange.parse(range);
            script = migrator.offline(forward ? migrator.planUpgrade(parsed) : migrator.planDowngrade(parsed));
        }
        DatabaseClient.Outcome outcome = DatabaseClient.run(bench.testDatabase(), script);
        assertThat(outcome.exitCode())
                .as(() -> outcome.output() + "\n" + script)
                .isZero();
    }

    private static void assertSame(Workbench online, Workbench offline) throws SQLException {
        assertThat(offline.rows()).isEqualTo(online.rows());
        assertThat(offline.catalogue()).isEqualTo(online.catalogue());
    }
}
