package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.exchange.FlywayScripts;
import dev.ferro.exchange.ForeignHistory;
import dev.ferro.exchange.LiquibaseScripts;
import dev.ferro.run.Inspection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what another tool has left: its files, and what its table says of them.
 *
 * @param project the project
 * @param input what was asked for
 */
record PredecessorReading(Project project, Adopt.Input input) {

    /** {@return the history of its scripts; null where the database must tell what they have made} */
    @Nullable
    ForeignHistory read(List<String> notes) {
        return switch (input.tool()) {
            case FLYWAY -> FlywayScripts.read(folder(), rows("installed_rank"), input.placeholders());
            case LIQUIBASE -> liquibase(notes);
            case ALEMBIC -> alembic(notes);
            case HIBERNATE -> null;
        };
    }

    private @Nullable ForeignHistory liquibase(List<String> notes) {
        Dialect dialect = project.database().dialect();
        LiquibaseScripts scripts = LiquibaseScripts.read(
                folder(),
                new LiquibaseScripts.Table(table(), rows("orderexecuted")),
                dialect.name(),
                dialect.client().quoting());
        if (scripts.others().isEmpty()) {
            return scripts.history();
        }
        notes.add(scripts.others().size() + " changesets are in no changelog of formatted SQL, such as `"
                + scripts.others().get(0) + "`. The first revision is therefore what they have made of the"
                + " database; rows that they have written are not in it. They become revisions of their own if Liquibase"
                + " writes them in SQL (`update-sql`) into a folder that `--scripts` names.");
        return null;
    }

    private @Nullable ForeignHistory alembic(List<String> notes) {
        List<Map<String, @Nullable String>> rows = rows();
        notes.add(
                rows.isEmpty()
                        ? "There is no `" + table() + "`, or it is empty."
                        : "Alembic stands at " + rows.get(0).get("version_num")
                                + "; its scripts are in Python, and the first revision is what they have made of the database.");
        return null;
    }

    private String table() {
        return Objects.requireNonNullElse(input.table(), input.tool().table());
    }

    private List<Map<String, @Nullable String>> rows() {
        try (Inspection inspection = Inspection.of(project.database())) {
            return inspection.texts(table());
        }
    }

    /** {@return the rows in the order that a column of numbers gives} */
    private List<Map<String, @Nullable String>> rows(String order) {
        return rows().stream()
                .sorted(Comparator.comparingLong(
                        row -> Long.parseLong(Objects.requireNonNullElse(row.get(order), "0"))))
                .toList();
    }

    private Path folder() {
        Path home = project.configuration().folder();
        Path folder = home.resolve(
                Objects.requireNonNullElse(input.scripts(), Path.of(input.tool().folder())));
        if (!Files.exists(folder)) {
            throw Problem.of("adopt-no-scripts", "There is no folder `" + folder + "`.")
                    .because(input.tool().title() + "'s scripts are looked for there")
                    .advise("Name it, as in `--scripts db/migration`.")
                    .refused();
        }
        return folder;
    }
}
