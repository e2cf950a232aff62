package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.command.SchemaProvider.ModelText;
import dev.ferro.config.TableFilter;
import dev.ferro.dialect.LeftAlone;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Writes models that describe what a database holds. */
public final class WriteModels {

    /**
     * What was asked for.
     *
     * @param tables the tables to write models for, as names in which {@code *} stands for any letters; empty for all
     * @param packageName the package of the models, or null for the one that the configuration names
     * @param output the folder of sources, or null for the one that the configuration names
     * @param force whether files that are there are overwritten
     * @param workingFolder the folder that a relative one starts from
     */
    public record Input(
            List<String> tables,
            @Nullable String packageName,
            @Nullable String output,
            boolean force,
            Path workingFolder) {}

    /**
     * What was written.
     *
     * @param files the files
     * @param leftAlone what the database holds and no model describes
     * @param notes what the models cannot say
     */
    public record Result(List<Path> files, List<LeftAlone> leftAlone, List<String> notes) {}

    private final Project project;
    private final Input input;

    private WriteModels(Project project, Input input) {
        this.project = project;
        this.input = input;
    }

    public static Result run(Project project, Input input) {
        return new WriteModels(project, input).run();
    }

    private Result run() {
        String packageName = packageName();
        Path folder = root().resolve(packageName.replace('.', '/'));
        Database database = project.database();
        ReflectionScope scope = project.scope(List.of());
        try (Inspection inspection = Inspection.of(database)) {
            Schema found = inspection.reflect(scope);
            List<LeftAlone> leftAlone = inspection.leftAlone(scope);
            Schema wanted = wanted(found);
            List<ModelText> sources = project.writeModels(wanted, database, packageName);
            return new Result(write(sources, folder), leftAlone, notes(found, sources));
        }
    }

    private String packageName() {
        List<String> configured = project.configuration().models().packages();
        String name = input.packageName();
        if (name == null && configured.size() != 1) {
            throw Problem.of("no-package", "Nothing says which package the models go to.")
                    .at(project.configuration().file().toString())
                    .because(
                            configured.isEmpty()
                                    ? "`packages` under `[models]` names none"
                                    : "`packages` under `[models]` names several")
                    .advise("Add `--package com.acme.model` to the command.")
                    .usage();
        }
        String chosen = name == null ? configured.get(0) : name;
        if (!SourceVersion.isName(chosen)) {
            throw Problem.of("no-package", "`" + chosen + "` is no name of a package.")
                    .advise("Write it as in `--package com.acme.model`.")
                    .usage();
        }
        return chosen;
    }

    private Path root() {
        String output = input.output();
        if (output != null) {
            return input.workingFolder().resolve(output);
        }
        List<Path> sources = project.configuration().models().sources();
        return sources.isEmpty() ? project.configuration().folder().resolve("src/main/java") : sources.get(0);
    }

    private Schema wanted(Schema found) {
        if (input.tables().isEmpty()) {
            return found;
        }
        List<Problem> problems = new ArrayList<>();
        List<String> names =
                found.tables().stream().map(table -> table.name().toString()).toList();
        for (String pattern : input.tables()) {
            if (found.tables().stream().noneMatch(table -> matches(List.of(pattern), table))) {
                problems.add(Problem.of("no-such-table", "The database holds no table `" + pattern + "`.")
                        .at(project.database().url().toString())
                        .advise(Nearest.to(pattern, names)
                                .map(near -> "Did you mean `" + near + "`?")
                                .orElse("Name a table as `name` or `schema.name`; `*` stands for any letters.")));
            }
        }
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
        return found.withTables(found.tables().stream()
                .filter(table -> matches(input.tables(), table))
                .toList());
    }

    private static boolean matches(List<String> patterns, Table table) {
        return new TableFilter(patterns, List.of(), List.of())
                .accepts(table.name().schema(), table.name().name());
    }

    private List<Path> write(List<ModelText> sources, Path folder) {
        List<Path> files = sources.stream()
                .map(source -> folder.resolve(source.fileName()))
                .toList();
        List<Path> present = files.stream().filter(Files::exists).toList();
        if (!present.isEmpty() && !input.force()) {
            throw new FerroException(
                    Refusal.REFUSED,
                    present.stream()
                            .map(file -> Problem.of(
                                            "file-exists", "There is a file `" + file.getFileName() + "` already.")
                                    .at(file.toString())
                                    .advise("Remove it, choose another `--package`, or overwrite it with `--force`."))
                            .toList());
        }
        TextFiles.createFolders(folder);
        for (int i = 0; i < files.size(); i++) {
            if (present.contains(files.get(i))) {
                TextFiles.replace(files.get(i), sources.get(i).text());
            } else {
                TextFiles.writeNew(files.get(i), sources.get(i).text());
            }
        }
        return files;
    }

    private static List<String> notes(Schema found, List<ModelText> sources) {
        List<String> notes = new ArrayList<>();
        for (ModelText source : sources) {
            source.remarks().forEach(remark -> notes.add("`" + source.fileName() + "`: " + remark));
        }
        notes.addAll(undescribed(found));
        return List.copyOf(notes);
    }

    private static List<String> undescribed(Schema found) {
        List<String> notes = new ArrayList<>();
        Set<QualifiedName> used = found.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.type().enumeration().stream())
                .map(EnumerationType::name)
                .collect(Collectors.toSet());
        found.enums().stream()
                .filter(type -> !used.contains(type.name()))
                .forEach(type -> notes.add("the enum type `" + type.name()
                        + "` is that of no column: no model describes it, and `ferro check` will want to drop it"));
        found.sequences().stream()
                .filter(sequence -> !isUsed(found, sequence))
                .forEach(sequence -> notes.add("the sequence `" + sequence.name()
                        + "` fills no column: no model describes it, and `ferro check` leaves it alone"));
        found.namespaces().stream()
                .filter(name -> Stream.of(
                                found.tables().stream().map(Table::name),
                                used.stream(),
                                found.sequences().stream().map(Sequence::name))
                        .flatMap(things -> things)
                        .noneMatch(thing -> name.equals(thing.schema())))
                .forEach(name -> notes.add("the schema `" + name
                        + "` holds nothing that a model describes, and `ferro check` will want to drop it"));
        return notes;
    }

    private static boolean isUsed(Schema found, Sequence sequence) {
        return found.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> Stream.ofNullable(column.defaultExpression()))
                .anyMatch(expression ->
                        SqlExpression.names(expression, sequence.name().name()));
    }
}
