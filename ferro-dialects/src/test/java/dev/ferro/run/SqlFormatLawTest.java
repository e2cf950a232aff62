package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.Schema;
import dev.ferro.script.NewScript;
import dev.ferro.script.RecordedMigration;
import dev.ferro.script.ScriptDirectory;
import dev.ferro.script.ScriptLoader;
import dev.ferro.script.SqlBody;
import dev.ferro.script.SqlRenderer;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a script in Java does, the same script written in SQL does: forward and back, for random histories. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class SqlFormatLawTest {

    @Parameter
    private TestDatabases kind;

    @TempDir
    private Path folder;

    @Test
    void a_script_in_sql_does_what_it_would_do_in_java() throws IOException {
        RandomHistories.of(kind, folder, 1, 6, this::agree);
    }

    @Tag("slow")
    @Test
    void a_script_in_sql_does_what_it_would_do_in_java_again_and_again() throws IOException {
        RandomHistories.of(kind, folder, 3001, 40, this::agree);
    }

    private void agree(long seed, List<RecordedMigration> history) throws SQLException, IOException {
        try (Workbench java = new Workbench(kind);
                Workbench sql = new Workbench(kind)) {
            String empty = java.catalogue();
            for (int step = 0; step < history.size(); step++) {
                RecordedMigration migration = history.get(step);
                java.revision(migration);
                sql.revision(inSql(seed, step, migration, sql));
                java.upgrade("head");
                sql.upgrade("head");
                assertThat(sql.catalogue()).isEqualTo(java.catalogue());
            }
            for (int step = history.size(); step > 0; step--) {
                java.downgrade("-1");
                sql.downgrade("-1");
                assertThat(sql.catalogue()).isEqualTo(java.catalogue());
            }
            assertThat(sql.catalogue()).isEqualTo(empty);
        }
    }

    /** Written for what the database holds, and read as any script is. */
    private RecordedMigration inSql(long seed, int step, RecordedMigration migration, Workbench bench)
            throws SQLException, IOException {
        NewScript script = RandomHistories.script(seed, step, migration.upgrade());
        SqlBody body =
                ScriptSql.of(bench.database().dialect(), schema(bench), script.upgrade(), script.downgrade(), Map.of());
        Path file = folder.resolve("sql").resolve(step + "-" + seed).resolve(SqlRenderer.fileName(script));
        Files.createDirectories(file.getParent());
        Files.writeString(file, SqlRenderer.render(script, body));
        ClassLoader parent = ScriptLoader.class.getClassLoader();
        try (ScriptLoader loader = new ScriptLoader(folder.resolve("cache"), List.of(), parent)) {
            return loader.load(new ScriptDirectory(file.getParent()).read().files())
                    .get(migration.id());
        }
    }

    private static Schema schema(Workbench bench) throws SQLException {
        Dialect dialect = bench.database().dialect();
        try (Connection connection = bench.connect()) {
            return dialect.reflection()
                    .reflect(
                            connection,
                            ReflectionScope.everywhere(table -> !table.name().startsWith("ferro_")));
        }
    }
}
