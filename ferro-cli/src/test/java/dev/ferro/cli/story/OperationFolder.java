package dev.ferro.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.ScriptSql;
import dev.ferro.safety.Finding;
import dev.ferro.safety.SafetyChecks;
import dev.ferro.schema.Schema;
import dev.ferro.script.JavaRenderer;
import dev.ferro.script.JavaSource;
import dev.ferro.script.NewScript;
import dev.ferro.script.RecordedMigration;
import dev.ferro.script.SqlRenderer;
import dev.ferro.testing.SchemaText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files that show what the example of a page does.
 *
 * @param page the page
 */
record OperationFolder(OperationPage page) {

    /** Code in Java, which no script of SQL holds. */
    private static final String CODE = "run-java";

    /** What a project has written in Java, which Ferro never writes. */
    private static final Set<String> IN_JAVA = Set.of(CODE, "custom-operation");

    /** What a database says that has no such thing, or for which a page has no words. */
    private static final List<String> REFUSALS = List.of("not-in-database", "no-schemas", "no-sql-for-database");

    private static final String PACKAGE = "migrations.versions";

    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Schema before = OperationList.apply(page.given(), Schema.EMPTY);
        files.put("before.txt", text(before));
        files.put("operations.txt", operations());
        files.put("after.txt", text(OperationList.apply(page.example(), before)));
        if (!IN_JAVA.contains(page.name())) {
            files.put("script.java", java());
        }
        if (!page.name().equals(CODE)) {
            for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
                files.put(dialect.name() + ".sql", sql(dialect));
            }
        }
        return files;
    }

    String java() {
        return new JavaRenderer().render(script());
    }

    /** {@return what a script in Java says when it is read back} */
    RecordedMigration recorded(String java) {
        Path file = Path.of(JavaRenderer.fileName(script()));
        return new ScriptClasses(List.of(new JavaSource(file, java)))
                .recorded(PACKAGE + "." + file.toString().replace(".java", ""));
    }

    private static String text(Schema schema) {
        return schema.equals(Schema.EMPTY) ? "(empty)\n" : SchemaText.of(schema) + "\n";
    }

    private String operations() {
        List<String> sections = new ArrayList<>();
        if (!page.given().isEmpty()) {
            sections.add(page.given().stream()
                    .map(operation -> Describer.describe(operation) + "\n")
                    .collect(Collectors.joining("", "--- Given ---\n\n", "")));
        }
        sections.add("--- Upgrade ---\n\n" + OperationText.of(page.example()));
        sections.add("--- Downgrade ---\n\n"
                + page.inverse()
                        .map(OperationText::of)
                        .orElse("(none: whoever writes the script knows what undoes it)\n"));
        return String.join("\n", sections);
    }

    private NewScript script() {
        String words = page.name().replace('-', ' ');
        return new NewScript(
                new RevisionId("1a2b3c4d5e6f"),
                List.of(new RevisionId("0a1b2c3d4e5f")),
                List.of(),
                List.of(),
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                Instant.parse("2026-11-22T10:15:30Z"),
                PACKAGE,
                page.example(),
                page.inverse().orElse(List.of()),
                hazards());
    }

    private IdentityHashMap<Operation, List<String>> hazards() {
        IdentityHashMap<Operation, List<String>> lines = new IdentityHashMap<>();
        for (Finding finding : SafetyChecks.ANYWHERE.check(page.example())) {
            lines.computeIfAbsent(finding.operation(), key -> new ArrayList<>())
                    .add(finding.code() + ": " + finding.message() + " " + finding.advice());
        }
        return lines;
    }

    /** The renderer reads back what it writes, and refuses what would be cut into other statements. */
    private String sql(Dialect dialect) throws IOException {
        NewScript script = script();
        Schema before = OperationList.apply(OperationList.on(dialect.name(), page.given()), Schema.EMPTY);
        try {
            String text = SqlRenderer.render(
                    script, ScriptSql.of(dialect, before, script.upgrade(), script.downgrade(), script.comments()));
            return isAbout(dialect) ? text : "-- The SQL of the example is not for " + dialect.title() + ".\n";
        } catch (FerroException refused) {
            return refusal(refused);
        }
    }

    /** What a page shows for MariaDB, MySQL is asked for too. */
    private boolean isAbout(Dialect dialect) throws IOException {
        return page.isAbout(dialect.name().equals("mysql") ? "mariadb" : dialect.name());
    }

    /** {@return the refusal of an example as it is shown} */
    static String refusal(FerroException refused) {
        assertThat(refused.problems()).extracting(Problem::code).isSubsetOf(REFUSALS);
        Problem first = refused.problems().get(0);
        return "-- refused: " + first.what() + (first.where() == null ? "" : " (" + first.where() + ")") + "\n";
    }
}
