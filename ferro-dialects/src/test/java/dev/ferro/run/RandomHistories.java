package dev.ferro.run;

import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.revision.RevisionId;
import dev.ferro.schema.Schema;
import dev.ferro.script.JavaRenderer;
import dev.ferro.script.NewScript;
import dev.ferro.script.RecordedMigration;
import dev.ferro.script.ScriptDirectory;
import dev.ferro.script.ScriptFile;
import dev.ferro.script.ScriptLoader;
import dev.ferro.testing.RandomSchemas;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Histories of a few scripts each that lead from nothing to one random schema after the other. {@code -Dferro.laws.pairs=200}
 * makes more of them, {@code -Dferro.laws.seed=42} begins with another one.
 */
final class RandomHistories {

    private static final int LENGTH = 4;

    private final TestDatabases kind;
    private final Path folder;

    private RandomHistories(TestDatabases kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    /** What must hold for every history. */
    interface Law {
        void check(long seed, List<RecordedMigration> history) throws SQLException, IOException;
    }

    /** Checks a law for some histories, whose scripts are written and compiled together. */
    static void of(TestDatabases kind, Path folder, long start, int count, Law law) throws IOException {
        RandomHistories histories = new RandomHistories(kind, folder);
        long first = Long.getLong("ferro.laws.seed", start);
        long[] seeds = LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", count))
                .toArray();
        for (long seed : seeds) {
            histories.write(seed);
        }
        List<ScriptFile> files = new ScriptDirectory(folder).read().files();
        ClassLoader parent = ScriptLoader.class.getClassLoader();
        try (ScriptLoader loader = new ScriptLoader(folder.resolve("cache"), List.of(), parent)) {
            Map<RevisionId, RecordedMigration> migrations = loader.load(files);
            for (long seed : seeds) {
                check(
                        law,
                        seed,
                        IntStream.range(0, LENGTH)
                                .mapToObj(step -> migrations.get(id(seed, step)))
                                .toList());
            }
        }
    }

    private static void check(Law law, long seed, List<RecordedMigration> history) {
        try {
            law.check(seed, history);
        } catch (SQLException | IOException | RuntimeException | AssertionError failure) {
            throw new AssertionError("seed " + seed + "\n" + failure.getMessage(), failure);
        }
    }

    private void write(long seed) throws IOException {
        RandomSchemas schemas = new RandomSchemas(seed, kind.profile());
        Schema before = Schema.EMPTY;
        for (int step = 0; step < LENGTH; step++) {
            Schema after = step == 0 ? schemas.next() : schemas.mutate(before);
            List<Operation> upgrade = differ().diff(before, after, Renames.NONE).operations();
            NewScript script = script(seed, step, upgrade);
            Files.writeString(folder.resolve(JavaRenderer.fileName(script)), new JavaRenderer().render(script));
            before = after;
        }
    }

    private SchemaDiffer differ() {
        try (Workbench bench = new Workbench(kind)) {
            return new SchemaDiffer(bench.database().dialect().normalizer()::normalize);
        }
    }

    /** {@return the script of a step, which follows the one before} */
    static NewScript script(long seed, int step, List<Operation> upgrade) {
        return new NewScript(
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
    }

    private static RevisionId id(long seed, int step) {
        return new RevisionId(String.format("%08x%04x", seed, step));
    }
}
