package dev.ferro.application;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.script.ClassPathScripts;
import dev.ferro.script.JoinedScripts;
import dev.ferro.script.ScriptFolders;
import dev.ferro.script.ScriptSource;
import dev.ferro.script.Scripts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The places that an application names for its scripts.
 *
 * @param places as they are written
 * @param folder where relative paths start
 * @param classes what loads classes
 */
record Locations(List<String> places, Path folder, ClassLoader classes) {

    private static final String CLASS_PATH = "classpath:";
    private static final String FILE_SYSTEM = "filesystem:";

    ScriptSource scripts() {
        List<String> names = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String place : places) {
            if (place.startsWith(FILE_SYSTEM)) {
                folders.add(
                        folder.resolve(place.substring(FILE_SYSTEM.length())).normalize());
            } else if (isOnClassPath(place)) {
                names.add(name(place));
            } else {
                throw unknown(place);
            }
        }
        if (places.isEmpty()) {
            throw unknown("");
        }
        List<ScriptSource> sources = new ArrayList<>();
        if (!names.isEmpty()) {
            sources.add(new ClassPathScripts(names, classes));
        }
        if (!folders.isEmpty()) {
            Path cache = folder.resolve(".ferro").resolve("cache");
            sources.add(new ScriptFolders(folders, cache, new Loaders(cache, classes)));
        }
        return sources.size() == 1 ? sources.get(0) : new JoinedScripts(sources);
    }

    /** All of a class path would be too much to search. */
    private static boolean isOnClassPath(String place) {
        return (place.startsWith(CLASS_PATH) || place.indexOf(':') < 0)
                && !name(place).isEmpty();
    }

    boolean haveScripts() {
        try (ScriptSource source = scripts()) {
            Scripts found = source.read();
            return !found.files().isEmpty() || !found.unreadable().isEmpty();
        } catch (FerroException none) {
            return false;
        }
    }

    /** {@return a place as class loaders name it: with slashes between its parts, and none around them} */
    private static String name(String place) {
        int start = place.startsWith(CLASS_PATH) ? CLASS_PATH.length() : 0;
        int end = place.length();
        while (start < end && place.charAt(start) == '/') {
            start++;
        }
        while (start < end && place.charAt(end - 1) == '/') {
            end--;
        }
        return place.substring(start, end);
    }

    private static FerroException unknown(String place) {
        return Problem.of("scripts-location-unknown", "`" + place + "` is no place for scripts.")
                .advise("Write `classpath:migrations/versions` or `filesystem:FOLDER`.")
                .refused();
    }
}
