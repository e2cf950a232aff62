package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.schema.Schema;
import dev.ferro.script.JavaRenderer;
import dev.ferro.script.NewScript;
import dev.ferro.script.RecordedMigration;
import dev.ferro.script.ScriptDirectory;
import dev.ferro.script.ScriptFile;
import dev.ferro.script.ScriptLoader;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.RandomSchemas;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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

    private static final int LENGTH = 4;

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
        agree(1001, 60);
    }

    private void agree(long start, int count) throws IOException {
        long first = Long.getLong("ferro.laws.seed", start);
        long[] seeds = LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", count))
                .toArray();
        for (long seed : seeds) {
            write(seed);
        }
        List<ScriptFile> files = new ScriptDirectory(folder).read().files();
        ClassLoader parent = ScriptLoader.class.getClassLoader();
        try (ScriptLoader loader = new ScriptLoader(folder.resolve("cache"), List.of(), parent)) {
            Map<RevisionId, RecordedMigration> migrations = loader.load(files);
            for (long seed : seeds) {
                agree(seed, migrations);
            }
        }
    }

    /** Writes the scripts that lead from nothing to one random schema after the other. */
    private void write(long seed) throws IOException {
        RandomSchemas schemas = new RandomSchemas(seed, kind.profile());
        Schema before = Schema.EMPTY;
        for (int step = 0; step < LENGTH; step++) {
            Schema after = step == 0 ? schemas.next() : schemas.mutate(before);
            List<Operation> upgrade = differ().diff(before, after, Renames.NONE).operations();
            NewScript script = new NewScript(
                    id(seed, step),
                    step == 0 ? List.of() : List.of(id(seed, step - 1)),
                    List.of(),
                    List.of(),
                    "seed " + seed + ", step " + step,
                    Instant.EPOCH,
                    "",
                    upgrade,
                    OperationList.inverse(upgrade).orElseThrow(),
                    Map.of());
            Files.writeString(folder.resolve(JavaRenderer.fileName(script)), new JavaRenderer().render(script));
            before = after;
        }
    }

    private SchemaDiffer differ() {
        try (Workbench bench = new Workbench(kind)) {
            return new SchemaDiffer(bench.database().dialect().normalizer()::normalize);
        }
    }

    private static RevisionId id(long seed, int step) {
        return new RevisionId(String.format("%08x%04x", seed, step));
    }

    private void agree(long seed, Map<RevisionId, RecordedMigration> migrations) {
        try (Workbench online = new Workbench(kind);
                Workbench offline = new Workbench(kind)) {
            List<String> ids = new ArrayList<>();
            for (int step = 0; step < LENGTH; step++) {
                RecordedMigration migration = migrations.get(id(seed, step));
                online.revision(migration);
                offline.revision(migration);
                ids.add(id(seed, step).value());
            }
            String empty = online.catalogue();
            online.upgrade("head");
            ranges(seed, ids).forEach(range -> play(offline, true, range));
            assertSame(online, offline);
            for (int step = LENGTH - 1; step >= 0; step--) {
                online.downgrade("-1");
                play(offline, false, ids.get(step) + ":" + (step == 0 ? "base" : ids.get(step - 1)));
                assertSame(online, offline);
            }
            assertThat(offline.catalogue()).isEqualTo(empty);
        } catch (SQLException | RuntimeException | AssertionError failure) {
            throw new AssertionError("seed " + seed + "\n" + failure.getMessage(), failure);
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
