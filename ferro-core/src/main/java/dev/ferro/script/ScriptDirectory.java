package dev.ferro.script;

import dev.ferro.Background;
import dev.ferro.Halves;
import dev.ferro.Problem;
import dev.ferro.revision.Unreadable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A folder of scripts, with the folders in it.
 *
 * <p>A Java file with a {@link Revision} is a script, and so is an SQL file with an id in its first comments. A Java file
 * without is a helper that scripts may use. Where a file is called as scripts are, its header is missing.
 */
public final class ScriptDirectory {

    private final Path versions;

    public ScriptDirectory(Path versions) {
        this.versions = versions;
    }

    /**
     * {@return the scripts of several folders} A folder that lies in another one, or is the same, is read with it.
     *
     * @param cacheFolder where what has been read of many scripts is kept for the next time
     */
    public static Scripts readAll(List<Path> folders, Path cacheFolder) {
        ScriptDirectory first = new ScriptDirectory(folders.get(0));
        if (folders.size() == 1) {
            return first.read(cacheFolder);
        }
        List<Path> there = folders.stream().filter(Files::isDirectory).toList();
        if (there.isEmpty()) {
            return first.read(cacheFolder);
        }
        List<ScriptFile> files = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (Path folder : outermost(there)) {
            Scripts scripts = new ScriptDirectory(folder).read(cacheFolder);
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
        return scripts(Halves.of(files(), ScriptReading::of));
    }

    private Scripts read(Path cacheFolder) {
        Background<HeaderIndex> known = HeaderIndex.of(versions, cacheFolder);
        List<File> files = files();
        if (!Halves.isWorthIt(files)) {
            return scripts(List.of(ScriptReading.of(files)));
        }
        Map<String, File> paths = byPath(files);
        HeaderIndex index = known.result();
        List<ScriptReading> readings = Halves.of(index.of(paths), ScriptReading::ofKnown);
        index.keep(readings);
        return scripts(readings);
    }

    private static Map<String, File> byPath(List<File> files) {
        Map<String, File> paths = new HashMap<>(2 * files.size());
        for (File file : files) {
            paths.put(file.getPath(), file);
        }
        return paths;
    }

    private List<File> files() {
        if (!Files.isDirectory(versions)) {
            throw missing().refused();
        }
        return JavaFiles.in(versions.toFile());
    }

    private static Scripts scripts(List<ScriptReading> readings) {
        List<ScriptFile> scripts = new ArrayList<>();
        List<Path> helpers = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (ScriptReading reading : readings) {
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

    private Problem missing() {
        return Problem.of("scripts-folder-missing", "There is no folder of scripts.")
                .at(versions.toString())
                .because("ferro.toml says that scripts are there")
                .advise("Run `ferro init`, or set `script_location` or `version_locations` in ferro.toml.");
    }
}
