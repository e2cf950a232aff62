package dev.ferro.script;

import dev.ferro.Problem;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.SqlBody.Part;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a migration as a file of SQL statements, such that {@link SqlScript} reads in it what was meant. */
public final class SqlRenderer {

    /** What looks like an entry of the header. */
    private static final Pattern ENTRY = Pattern.compile("\\w+:.*");

    private final Revision script;
    private final SqlBody body;
    private final Quoting quoting;
    private final StringBuilder text = new StringBuilder();

    private SqlRenderer(Revision script, SqlBody body) {
        this.script = script;
        this.body = body;
        this.quoting = SqlScript.quoting(body.database());
    }

    /**
     * {@return the text of the script}
     *
     * @throws dev.ferro.FerroException if a statement cannot stand in a script
     */
    public static String render(NewScript script, SqlBody body) {
        return render(script.revision(), body);
    }

    /**
     * {@return the text of the script of a revision}
     *
     * @throws dev.ferro.FerroException if a statement cannot stand in a script
     */
    public static String render(Revision revision, SqlBody body) {
        return new SqlRenderer(revision, body).render();
    }

    /**
     * {@return the text of the script of a revision that does what somebody else has written}
     *
     * @throws dev.ferro.FerroException if it cannot be read as a script
     */
    public static String render(Revision revision, AdoptedSql sql) {
        SqlRenderer renderer = new SqlRenderer(revision, new SqlBody(sql.database(), List.of(), List.of()));
        renderer.header();
        renderer.line("\n-- upgrade\n");
        renderer.text.append(sql.forward());
        renderer.line("\n-- downgrade\n");
        renderer.text.append(sql.back());
        String whole = renderer.text.toString();
        SqlScript.parse(Path.of(revision.id() + ".sql"), whole, renderer.quoting);
        return whole;
    }

    /** {@return the name of the script's file} */
    public static String fileName(NewScript script) {
        return ScriptName.of(script) + ".sql";
    }

    private String render() {
        header();
        direction("-- upgrade", body.upgrade());
        direction("-- downgrade", body.downgrade());
        String whole = text.toString();
        check(SqlScript.parse(Path.of(script.id() + ".sql"), whole, quoting));
        return whole;
    }

    private void header() {
        String message = script.message().strip().replaceAll("\\s+", " ");
        if (!message.isEmpty()) {
            String sentence = message.matches(".*[.!?]") ? message : message + ".";
            line("-- " + (ENTRY.matcher(sentence).matches() ? '"' + message + '"' : sentence));
            line("--");
        }
        entry("id", List.of(script.id().value()));
        entry("revises", texts(script.parents()));
        entry("dependsOn", script.dependsOn());
        entry("labels", script.labels());
        entry("replaces", texts(script.replaces()));
        entry(
                "created",
                Optional.ofNullable(script.created()).map(Instant::toString).stream()
                        .toList());
        entry(
                SqlHeaderReader.DATABASE,
                Optional.ofNullable(body.database()).stream().toList());
    }

    private void entry(String name, List<String> values) {
        if (!values.isEmpty()) {
            line("-- " + name + ": " + String.join(", ", values));
        }
    }

    private static List<String> texts(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private void direction(String mark, List<Part> parts) {
        line("");
        line(mark);
        boolean inTransaction = true;
        for (Part part : parts.stream().filter(SqlRenderer::says).toList()) {
            if (part.inTransaction() != inTransaction) {
                inTransaction = part.inTransaction();
                line("");
                line(inTransaction ? "-- in transaction" : "-- without transaction");
            }
            line("");
            part.comments().stream().flatMap(Comments::sql).forEach(this::line);
            part.statements()
                    .forEach(statement ->
                            line(ScriptStatement.of(statement.strip(), quoting).ended()));
        }
    }

    /** Where a database has nothing to do for an operation, no gap is left. */
    private static boolean says(Part part) {
        return !part.comments().isEmpty() || !part.statements().isEmpty();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** What would be cut into other statements is not written at all. */
    private void check(SqlScript read) {
        if (!read.isMadeOf(body.upgrade(), body.downgrade())) {
            throw Problem.of("not-for-a-script", "A statement cannot be told from its neighbours in a file of SQL.")
                    .advise("Write this revision in Java, without `--format sql`.")
                    .refused();
        }
    }
}
