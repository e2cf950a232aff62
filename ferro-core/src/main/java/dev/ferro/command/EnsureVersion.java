package dev.ferro.command;

import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates Ferro's own tables where they are not there yet. */
public final class EnsureVersion {

    /**
     * What was asked for.
     *
     * @param sql whether to write a script instead
     */
    public record Input(boolean sql) {}

    /**
     * What was done.
     *
     * @param tables the tables that are there now
     * @param sql the script, where one was asked for
     */
    public record Result(List<String> tables, @Nullable String sql) {}

    private EnsureVersion() {}

    public static Result run(Project project, Input input) {
        List<String> tables =
                List.of(project.versionTable().toString(), project.ledgerTable().toString());
        try (Migrator migrator = project.migrator(MigrationListener.SILENT)) {
            if (input.sql()) {
                return new Result(tables, migrator.ensureVersionScript());
            }
            migrator.ensureVersion();
            return new Result(tables, null);
        }
    }
}
