package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.ferro.script.ScriptLoader;
import dev.ferro.script.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Law 3 on random schemas: a script records exactly the operations that it was written from, forward and back. {@code
 * -Dferro.laws.pairs=5000} tries more of them, {@code -Dferro.laws.seed=42} begins with another seed.
 */
class ScriptLawTest {

    private static final int BATCH = 250;
    private static final SchemaDiffer DIFFER = new SchemaDiffer(UnaryOperator.identity());

    @TempDir
    Path folder;

    @Test
    void scripts_record_what_they_were_written_from() throws IOException {
        long first = Long.getLong("ferro.laws.seed", 1);
        long end = first + Integer.getInteger("ferro.laws.pairs", 250);
        for (long seed = first; seed < end; seed += BATCH) {
            List<NewScript> scripts = new ArrayList<>();
            for (long next = seed; next < Math.min(end, seed + BATCH); next++) {
                scripts.add(script(next));
            }
            check(folder.resolve("from" + seed), scripts);
        }
    }

    private void check(Path versions, List<NewScript> written) throws IOException {
        Files.createDirectories(versions);
        for (NewScript script : written) {
            Files.writeString(versions.resolve(JavaRenderer.fileName(script)), new JavaRenderer().render(script));
        }
        Scripts scripts = new ScriptDirectory(versions).read();
        assertThat(scripts.problems()).isEmpty();
        ClassLoader parent = ScriptLoader.class.getClassLoader();
        try (ScriptLoader loader = new ScriptLoader(folder.resolve("cache"), List.of(), parent)) {
            Map<RevisionId, RecordedMigration> recorded = new HashMap<>(loader.load(scripts.files()));
            SoftAssertions.assertSoftly(softly -> written.forEach(script -> {
                RecordedMigration migration = recorded.get(script.id());
                softly.assertThat(migration.upgrade())
                        .as("upgrade of " + script.message())
                        .isEqualTo(script.upgrade());
                softly.assertThat(migration.downgrade())
                        .as("downgrade of " + script.message())
                        .isEqualTo(script.downgrade());
            }));
        }
    }

    private static NewScript script(long seed) {
        RandomSchemas schemas = new RandomSchemas(seed, Profile.PURE);
        Schema before = schemas.next();
        Schema after = seed % 4 == 0 ? schemas.next() : schemas.mutate(before);
        List<Operation> upgrade = DIFFER.diff(before, after, Renames.NONE).operations();
        return new NewScript(
                new RevisionId(String.format("%012x", seed)),
                List.of(),
                List.of(),
                List.of(),
                "seed " + seed,
                Instant.EPOCH,
                "",
                upgrade,
                OperationList.inverse(upgrade).orElseThrow(),
                Map.of());
    }
}
