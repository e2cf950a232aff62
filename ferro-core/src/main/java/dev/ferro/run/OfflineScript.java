package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.revision.RevisionId;
import java.util.Collection;
import java.util.List;

/** Writes a plan as a script for the database's own client. */
final class OfflineScript {

    private final Dialect dialect;
    private final FerroTables tables;
    private final StatementText text;
    private final StringBuilder script = new StringBuilder();

    OfflineScript(Dialect dialect, MigratorSettings settings) {
        this.dialect = dialect;
        this.tables = new FerroTables(dialect, settings);
        this.text = StatementText.withValues(dialect.types());
    }

    String plan(Plan plan, Rendering rendering) {
        String ends = Texts.plainRows(plan.start()) + " -> " + Texts.plainRows(plan.end());
        header(plan.direction().word() + " " + ends);
        creation();
        for (PlannedMigration migration : plan.migrations()) {
            refuseJava(migration);
            migration(migration, rendering);
        }
        return script.toString();
    }

    String stamp(Collection<RevisionId> before, Collection<RevisionId> after, boolean purge) {
        header("stamp " + Texts.plainRows(before) + " -> " + Texts.plainRows(after));
        creation();
        begin();
        if (purge) {
            sql(tables.version().purge());
        }
        tables.version().changes(purge ? List.of() : before, after).forEach(this::sql);
        line("COMMIT;");
        return script.toString();
    }

    String creationOnly() {
        header("ensure-version");
        creation();
        return script.toString();
    }

    private void header(String title) {
        line("-- Ferro for " + dialect.title() + ": " + title);
        dialect.execution().scriptHeader().forEach(this::line);
        line("");
    }

    private void creation() {
        tables.creation().forEach(this::sql);
    }

    private void migration(PlannedMigration migration, Rendering rendering) {
        line("");
        line("-- " + migration.direction().word() + " " + Texts.plainRows(migration.before()) + " -> "
                + Texts.plainRows(migration.after()) + ": "
                + migration.revision().message().replace("\n", " "));
        List<Section> sections = migration.sections();
        for (int index = 0; index < sections.size(); index++) {
            Section section = sections.get(index);
            boolean last = index == sections.size() - 1;
            if (section.inTransaction()) {
                begin();
            }
            rendering.statements(section).forEach(this::statement);
            if (!section.inTransaction() && last) {
                begin();
            }
            if (last) {
                bookkeeping(migration);
            }
            if (section.inTransaction() || last) {
                line("COMMIT;");
            }
        }
    }

    private void begin() {
        line(dialect.execution().scriptBegin() + ";");
    }

    private void bookkeeping(PlannedMigration migration) {
        tables.version().changes(migration.before(), migration.after()).forEach(this::sql);
        line(tables.ledger().scripted(migration) + ";");
    }

    private void sql(Sql sql) {
        statement(sql);
    }

    /** A comment stands for what only Ferro itself can do. */
    private void statement(Statement statement) {
        String written = statement.accept(text).strip();
        line(written.startsWith("--") || written.endsWith(";") ? written : written + ";");
    }

    private void line(String line) {
        script.append(line).append('\n');
    }

    private static void refuseJava(PlannedMigration migration) {
        boolean java = migration.operations().stream()
                .anyMatch(operation -> Traits.of(operation).java());
        if (java) {
            throw Problem.of(
                            "java-in-script",
                            "Revision " + migration.revision().title()
                                    + " runs Java code, which no SQL script can hold.")
                    .at(migration.revision().place())
                    .advise("Leave this revision to `ferro "
                            + migration.direction().word() + "`, with a script before it"
                            + " and one after it: `--sql` takes a range such as `base:head`.")
                    .refused();
        }
    }
}
