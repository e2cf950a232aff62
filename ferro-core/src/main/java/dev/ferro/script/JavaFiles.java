package dev.ferro.script;

import dev.ferro.Problem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Java files of a folder and of the folders in it, by their names; what is hidden is left out. */
final class JavaFiles {

    private final List<Path> found = new ArrayList<>();

    private JavaFiles() {}

    static List<Path> in(Path folder) {
        JavaFiles files = new JavaFiles();
        files.list(folder);
        return files.found;
    }

    /** What a name tells is not asked of the file: there may be thousands. */
    private void list(Path folder) {
        for (String name : names(folder)) {
            if (name.startsWith(".")) {
                continue;
            }
            Path file = folder.resolve(name);
            if (name.endsWith(".java")) {
                add(file, name);
            } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                list(file);
            }
        }
    }

    private void add(Path file, String name) {
        if (!name.equals("package-info.java") && !name.equals("module-info.java")) {
            found.add(file);
        }
    }

    private static String[] names(Path folder) {
        String[] names = folder.toFile().list();
        if (names == null) {
            throw Problem.of("scripts-folder-unreadable", "A folder of scripts cannot be read.")
                    .at(folder.toString())
                    .advise("Make the folder readable.")
                    .refused();
        }
        Arrays.sort(names);
        return names;
    }
}
