package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.dialect.Quoting;
import dev.ferro.diff.Difference;
import dev.ferro.exchange.FlywayFiles;
import dev.ferro.exchange.ForeignFile;
import dev.ferro.exchange.LiquibaseChangelog;
import dev.ferro.exchange.Runner;
import dev.ferro.operation.Operation;
import dev.ferro.run.Database;
import dev.ferro.run.ScriptSql;
import dev.ferro.script.SqlBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a difference as files of another tool, for those who let that run their scripts. */
public final class HandOver {

    /**
     * What was asked for.
     *
     * @param runner who is to run the files
     * @param message what the change does
     * @param author whom the files name, where they name somebody
     * @param folder the folder to write into; null for the one that the runner usually looks into
     */
    public record Input(
            Runner runner,
            String message,
            String author,
            @Nullable Path folder) {}

    private final Project project;
    private final Input input;

    HandOver(Project project, Input input) {
        this.project = project;
        this.input = input;
    }

    /** {@return the files that were written; none where there is no difference} */
    List<Path> write(Database database, Comparison comparison) {
        Difference difference = comparison.difference();
        Path folder = folder();
        if (difference.isEmpty()) {
            return List.of();
        }
        List<Path> written = new ArrayList<>();
        for (ForeignFile file : files(database, body(database, comparison), folder)) {
            Path place = folder.resolve(file.name());
            TextFiles.writeNew(project.folder().inside(place), file.text());
            written.add(place);
        }
        return written;
    }

    private Path folder() {
        Path home = project.configuration().folder();
        Path folder = home.resolve(Objects.requireNonNullElse(
                        input.folder(), Path.of(input.runner().folder())))
                .normalize();
        if (input.folder() == null && !Files.isDirectory(folder)) {
            throw Problem.of("output-missing", "Nothing says which folder the files are for.")
                    .because("there is no `" + input.runner().folder() + "` in `" + home + "`")
                    .advise("Name it, as in `--output db/migration`.")
                    .usage();
        }
        return folder;
    }

    private static SqlBody body(Database database, Comparison comparison) {
        Difference difference = comparison.difference();
        List<Operation> downgrade = comparison.downgrade();
        return ScriptSql.of(
                database.dialect(),
                comparison.before(),
                comparison.upgrade(),
                downgrade,
                ScriptComments.of(difference, downgrade, List.of(), database.safetyChecks()));
    }

    private List<ForeignFile> files(Database database, SqlBody body, Path folder) {
        Instant now = Clock.systemUTC().instant();
        Quoting quoting = database.dialect().client().quoting();
        return switch (input.runner()) {
            case FLYWAY -> FlywayFiles.of(body, quoting, input.message(), names(folder), now);
            case LIQUIBASE -> List.of(LiquibaseChangelog.of(body, quoting, input.message(), input.author(), now));
        };
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
