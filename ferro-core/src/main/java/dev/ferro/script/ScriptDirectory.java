package dev.ferro.script;

import dev.ferro.Problem;
import dev.ferro.revision.Unreadable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A folder of scripts, with the folders in it.
 *
 * <p>A Java file with a {@link Revision} is a script. One without is a helper that scripts may use, unless it is called
 * as scripts are: then its header is missing.
 */
public final class ScriptDirectory {

    /** With so many files, a second thread is worth its start. */
    private static final int MANY = 1000;

    private final Path versions;

    public ScriptDirectory(Path versions) {
        this.versions = versions;
    }

    /** {@return the scripts of several folders} A folder that lies in another one, or is the same, is read with it. */
    public static Scripts readAll(List<Path> folders) {
        ScriptDirectory first = new ScriptDirectory(folders.get(0));
        if (folders.size() == 1) {
            return first.read();
        }
        List<Path> there = folders.stream().filter(Files::isDirectory).toList();
        if (there.isEmpty()) {
            return first.read();
        }
        List<ScriptFile> files = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (Path folder : outermost(there)) {
            Scripts scripts = new ScriptDirectory(folder).read();
            files.addAll(scripts.files());
            unreadable.addAll(scripts.unreadable());
        }
        return new Scripts(files, unreadable);
    }

    private static List<Path> outermost(List<Path> folders) {
        List<Path> outermost = new ArrayList<>();
        for (Path folder : folders) {
            boolean inside = outermost.stream().anyMatch(other -> isIn(folder, other));
            if (!inside) {
                outermost.removeIf(other -> isIn(other, folder));
                outermost.add(folder);
            }
        }
        return outermost;
    }

    private static boolean isIn(Path inner, Path outer) {
        try {
            return inner.toRealPath().startsWith(outer.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return all scripts by their headers; nothing is compiled} Refused where there is no such folder. */
    public Scripts read() {
        if (!Files.isDirectory(versions)) {
            throw missing().refused();
        }
        List<ScriptFile> scripts = new ArrayList<>();
        List<Path> helpers = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (ScriptReading reading : readings(JavaFiles.in(versions.toFile()))) {
            scripts.addAll(reading.scripts());
            helpers.addAll(reading.helpers());
            unreadable.addAll(reading.unreadable());
        }
        Collections.sort(helpers);
        unreadable.sort((one, other) -> place(one).compareTo(place(other)));
        return new Scripts(helpers.isEmpty() ? scripts : with(helpers, scripts), unreadable);
    }

    private static String place(Unreadable script) {
        return Objects.requireNonNullElse(script.problems().get(0).where(), "");
    }

    private static List<ScriptFile> with(List<Path> helpers, List<ScriptFile> scripts) {
        return scripts.stream()
                .map(script -> new ScriptFile(script.revision(), script.file(), helpers))
                .toList();
    }

    private static List<ScriptReading> readings(List<File> files) {
        if (files.size() < MANY) {
            return List.of(ScriptReading.of(files));
        }
        int half = files.size() / 2;
        FutureTask<ScriptReading> second = new FutureTask<>(() -> ScriptReading.of(files.subList(half, files.size())));
        new Thread(second, "ferro-scripts").start();
        return List.of(ScriptReading.of(files.subList(0, half)), result(second));
    }

    private static ScriptReading result(FutureTask<ScriptReading> task) {
        try {
            return task.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Problem missing() {
        return Problem.of("scripts-folder-missing", "There is no folder of scripts.")
                .at(versions.toString())
                .because("ferro.toml says that scripts are there")
                .advise("Run `ferro init`, or set `script_location` or `version_locations` in ferro.toml.");
    }
}
