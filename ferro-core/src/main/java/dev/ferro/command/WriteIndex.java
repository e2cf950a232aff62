package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.script.ClassPathName;
import dev.ferro.script.IndexedScript;
import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import dev.ferro.script.ScriptFile;
import dev.ferro.script.ScriptIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the index by which an application knows the scripts on its class path, into the folder of its compiled classes. What
 * the build has not put there of the scripts themselves is put there too.
 */
public final class WriteIndex {

    /**
     * What was asked for.
     *
     * @param classes the folder of compiled classes
     */
    public record Input(Path classes) {}

    /**
     * What was done.
     *
     * @param index the file
     * @param scripts how many scripts it names
     * @param added the files that the build had not put into the folder, below it
     */
    public record Result(Path index, int scripts, List<String> added) {}

    private final Path classes;
    private final List<String> added = new ArrayList<>();
    private final List<IndexedScript> indexed = new ArrayList<>();

    private WriteIndex(Path classes) {
        this.classes = classes;
    }

    /** @param projects one, or those of the several databases of an application, which share a class path */
    public static Result run(List<Project> projects, Input input) {
        if (!Files.isDirectory(input.classes())) {
            throw Problem.of("classes-folder-missing", "There is no folder of compiled classes.")
                    .at(input.classes().toString())
                    .advise("Build the application first, or name the folder: `ferro index --classes FOLDER`.")
                    .refused();
        }
        WriteIndex writing = new WriteIndex(input.classes());
        projects.forEach(writing::add);
        return writing.write();
    }

    private void add(Project project) {
        project.graph().sound();
        List<Path> folders = folders(project);
        List<ScriptFile> uncompiled = new ArrayList<>();
        for (ScriptFile script : project.scripts()) {
            String resource = ClassPathName.of(project.configuration().folder(), script);
            indexed.add(new IndexedScript(
                    resource,
                    script.revision(),
                    project.checksum(script.revision().id()).orElseThrow()));
            if (!ClassPathName.isClass(resource)) {
                copy(script.file(), resource, folders);
            } else if (folders.stream().noneMatch(folder -> Files.exists(folder.resolve(resource)))) {
                uncompiled.add(script);
                added.add(resource);
            }
        }
        compile(uncompiled, folders);
    }

    private Result write() {
        indexed.sort(Comparator.comparing(IndexedScript::resource));
        Path index = classes.resolve(ScriptIndex.NAME);
        TextFiles.createFolders(Objects.requireNonNull(index.getParent()));
        TextFiles.replace(index, ScriptIndex.print(indexed));
        return new Result(index, indexed.size(), added.stream().sorted().toList());
    }

    /** A build may keep classes in one folder and the rest in another. */
    private List<Path> folders(Project project) {
        List<Path> folders = new ArrayList<>(List.of(classes));
        folders.addAll(ClassPathPatterns.expand(
                project.configuration().folder(),
                project.configuration().models().classPath()));
        return folders;
    }

    private void copy(Path script, String resource, List<Path> folders) {
        Path target = classes.resolve(resource);
        try {
            for (Path folder : folders) {
                Path there = folder.resolve(resource);
                if (Files.exists(there) && Files.mismatch(script, there) < 0) {
                    return;
                }
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(script, target, StandardCopyOption.REPLACE_EXISTING);
            added.add(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scripts outside the source roots of a build are compiled by Ferro alone. */
    private void compile(List<ScriptFile> scripts, List<Path> folders) {
        if (scripts.isEmpty()) {
            return;
        }
        Set<Path> files = new LinkedHashSet<>();
        scripts.forEach(script -> {
            files.add(script.file());
            files.addAll(script.helpers());
        });
        JavaCompilation.withFerro(folders)
                .compileTo(classes, files.stream().map(JavaSource::read).toList());
    }
}
