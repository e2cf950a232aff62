package dev.ferro.script;

import dev.ferro.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;

/** The files of Java and SQL in a folder and in the folders in it, in any order; what is hidden is left out. */
final class JavaFiles {

    private final List<File> found = new ArrayList<>();

    private JavaFiles() {}

    static List<File> in(File folder) {
        JavaFiles files = new JavaFiles();
        files.list(folder);
        return files.found;
    }

    /** What a name tells is not asked of the file: there may be thousands. */
    private void list(File folder) {
        for (String name : names(folder)) {
            File file = new File(folder, name);
            if (ScriptFormat.isScript(name)) {
                add(file, name);
            } else if (!name.startsWith(".") && Files.isDirectory(file.toPath(), LinkOption.NOFOLLOW_LINKS)) {
                list(file);
            }
        }
    }

    private void add(File file, String name) {
        boolean hidden = name.startsWith(".");
        if (!hidden && !name.equals("package-info.java") && !name.equals("module-info.java")) {
            found.add(file);
        }
    }

    private static String[] names(File folder) {
        String[] names = folder.list();
        if (names == null) {
            throw Problem.of("scripts-folder-unreadable", "A folder of scripts cannot be read.")
                    .at(folder.toString())
                    .advise("Make the folder readable.")
                    .refused();
        }
        return names;
    }
}
