package dev.ferro.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.command.ChangeView;
import dev.ferro.command.CreateRevision;
import dev.ferro.command.Diff;
import dev.ferro.command.Downgrade;
import dev.ferro.command.Mode;
import dev.ferro.command.Placement;
import dev.ferro.command.Project;
import dev.ferro.command.Upgrade;
import dev.ferro.config.ConfigurationFile;
import dev.ferro.models.ModelSchemas;
import dev.ferro.run.MigrationListener;
import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project folder whose models are entities among the tests, and a database. */
final class Application implements AutoCloseable {

    /** The tests' own classes, in which the packages are. */
    static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

    private final Path folder;
    private final TestDatabase database;
    private final String more;
    private final List<String> classPath = new ArrayList<>(List.of(CLASSES.toString()));

    private Application(Path folder, TestDatabase database, String more) {
        this.folder = folder;
        this.database = database;
        this.more = more;
    }

    static Application on(TestDatabases kind, String... packages) {
        return saying("", kind, packages);
    }

    /** @param more what {@code ferro.toml} says beside */
    static Application saying(String more, TestDatabases kind, String... packages) {
        try {
            Application application =
                    new Application(Files.createTempDirectory("ferro-hibernate").toRealPath(), kind.create(), more);
            application.models(packages);
            Files.createDirectories(application.folder.resolve("migrations/versions"));
            return application;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Turns to the entities of other packages. */
    void models(String... packages) {
        try {
            Files.writeString(
                    folder.resolve("ferro.toml"),
                    "url = \"" + database.url() + "\"\n[models]\npackages = " + quoted(List.of(packages))
                            + "\nclasspath = " + quoted(classPath) + "\n" + more);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    /** Adds a folder with a resource to the class path. */
    Application resource(String name, String text) {
        Path file = folder.resolve("conf").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return library(folder.resolve("conf"));
    }

    /** Adds a folder or jar to the class path; takes hold when the models are named the next time. */
    Application library(Path entry) {
        classPath.add(entry.toAbsolutePath().toString());
        return this;
    }

    TestDatabase database() {
        return database;
    }

    Path folder() {
        return folder;
    }

    private Project project() {
        ConfigurationFile.Request request = new ConfigurationFile.Request(folder, null, null, null, null, Map.of());
        return new Project(ConfigurationFile.read(request).get(0), new ModelSchemas());
    }

    /** {@return what leads from the database to the entities, an operation each} */
    List<String> differences() {
        return diff().operations().stream().map(ChangeView::description).toList();
    }

    Diff.Result diff() {
        try (Project project = project()) {
            return Diff.run(project, new Diff.Input(Diff.DATABASE, Diff.MODELS, folder));
        }
    }

    /** {@return the script that was written, or an empty text if there was nothing to write} */
    String revise(String message) {
        Placement head = new Placement(List.of(), false, null, List.of(), List.of(), null, folder);
        CreateRevision.Input input = new CreateRevision.Input(
                message, CreateRevision.Source.MODELS, head, null, List.of(), true, false, null);
        try (Project project = project()) {
            Path script = CreateRevision.run(project, input).script();
            return script == null ? "" : Files.readString(script);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void upgrade() {
        try (Project project = project()) {
            Upgrade.run(project, new Upgrade.Input("head", Mode.RUN, null, null), MigrationListener.SILENT);
        }
    }

    void downgrade(String target) {
        try (Project project = project()) {
            Downgrade.run(
                    project,
                    new Downgrade.Input(target, Mode.RUN, null, null, false, true, null),
                    MigrationListener.SILENT);
        }
    }

    /** {@return all that the catalogue holds, but for Ferro's own} */
    String dump() {
        try (Connection connection = database.connect()) {
            return CatalogDump.of(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> assertThat(file.toFile().delete()).isTrue());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
