package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.dialect.Client;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Backfill;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Work;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a plan as a script for the database's own client. */
final class OfflineScript implements Statement.Visitor<String> {

    private final Database database;
    private final MigratorSettings settings;
    private final Client client;
    private final FerroTables tables;
    private final RevisionGraph graph;
    private final StatementText text;
    private final StringBuilder script = new StringBuilder();

    OfflineScript(Database database, MigratorSettings settings, RevisionGraph graph) {
        this.database = database;
        this.settings = settings;
        this.client = database.dialect().client();
        this.tables = new FerroTables(database.dialect(), settings);
        this.graph = graph;
        this.text = StatementText.withValues(database.dialect());
    }

    String plan(Plan plan, Rendering rendering) {
        refuseJava(plan);
        String ends = Texts.plainRows(plan.start()) + " -> " + Texts.plainRows(plan.end());
        header(plan.direction().word() + " " + ends);
        if (plan.isEmpty()) {
            line("");
            line("-- There is nothing to do.");
        } else if (plan.start().isEmpty()) {
            creation();
        }
        ScriptedRows rows = new ScriptedRows(tables.version(), graph.seenFrom(plan.start(), plan.target()));
        for (PlannedMigration migration : plan.migrations()) {
            try {
                migration(migration, rendering, rows);
            } catch (FerroException refusal) {
                throw located(refusal, migration);
            }
        }
        return script.toString();
    }

    /** @param before the rows that are stamped over, or null to forget whatever there is */
    String stamp(@Nullable Collection<RevisionId> before, Collection<RevisionId> after) {
        String start = before == null ? "whatever there is" : Texts.plainRows(before);
        header("stamp " + start + " -> " + Texts.plainRows(after));
        if (before == null || before.isEmpty()) {
            creation();
        }
        line("");
        begin();
        if (before == null) {
            statement(tables.version().purge());
        } else {
            check(new ScriptedRows(tables.version(), graph).check(before));
        }
        tables.version().changes(before == null ? List.of() : before, after).forEach(this::statement);
        line("COMMIT;");
        return script.toString();
    }

    String creationOnly() {
        header("ensure-version");
        creation();
        return script.toString();
    }

    private void header(String title) {
        line("-- Ferro for " + database.dialect().title() + ": " + title);
        client.header(settings.lockTimeout(), database.url().parameters()).forEach(this::line);
    }

    private void creation() {
        line("");
        tables.schemaCreation().ifPresent(this::statement);
        tables.creation().forEach(this::statement);
    }

    private void migration(PlannedMigration migration, Rendering rendering, ScriptedRows rows) {
        line("");
        line("-- " + migration.direction().word() + " " + Texts.plainRows(migration.before()) + " -> "
                + Texts.plainRows(migration.after()) + ": "
                + Texts.oneLine(migration.revision().message()));
        List<Section> sections = migration.sections();
        for (int index = 0; index < sections.size(); index++) {
            Section section = sections.get(index);
            boolean last = index == sections.size() - 1;
            if (section.inTransaction()) {
                begin();
            }
            if (index == 0) {
                check(rows.check(migration));
            }
            rendering.statements(section).forEach(this::statement);
            if (!section.inTransaction() && last) {
                begin();
            }
            if (last) {
                bookkeeping(migration, rows);
            }
            if (section.inTransaction() || last) {
                line("COMMIT;");
            }
        }
    }

    /** Only one script or Ferro at a time shall change the rows between a check and the commit. */
    private void begin() {
        client.begin(tables.version().quoted()).forEach(this::line);
    }

    private void bookkeeping(PlannedMigration migration, ScriptedRows rows) {
        rows.changes(migration).forEach(this::statement);
        line(client.statement(tables.ledger().scripted(migration)));
    }

    private void check(Verification verification) {
        line(client.verification(verification));
    }

    private void statement(Statement statement) {
        line(statement.accept(this));
    }

    @Override
    public String sql(Sql sql) {
        return client.statement(text.sql(sql));
    }

    /** Refused before anything is written. */
    @Override
    public String work(Work work) {
        throw new IllegalStateException("Java code cannot be written: " + work.description());
    }

    @Override
    public String verification(Verification verification) {
        return client.verification(verification);
    }

    /** A client that reads a script does not come back to a statement: it fills all rows at once. */
    @Override
    public String backfill(Backfill backfill) {
        return client.statement(backfill.whole().text());
    }

    private void line(String line) {
        script.append(line).append('\n');
    }

    private static FerroException located(FerroException refusal, PlannedMigration migration) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : refusal.problems()) {
            problems.add(
                    problem.where() == null ? problem.at(migration.revision().place()) : problem);
        }
        return new FerroException(refusal.refusal(), problems, refusal);
    }

    private static void refuseJava(Plan plan) {
        List<Problem> problems = new ArrayList<>();
        for (PlannedMigration migration : plan.migrations()) {
            if (migration.operations().stream()
                    .anyMatch(operation -> Traits.of(operation).java())) {
                problems.add(javaInScript(migration));
            }
        }
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    private static Problem javaInScript(PlannedMigration migration) {
        return Problem.of(
                        "java-in-script",
                        "Revision " + migration.revision().title() + " runs Java code, which no SQL script can hold.")
                .at(migration.revision().place())
                .advise("Leave this revision to `ferro " + migration.direction().word() + "`, with a script before it"
                        + " and one after it: `--sql` takes a range such as `base:head`.");
    }
}
