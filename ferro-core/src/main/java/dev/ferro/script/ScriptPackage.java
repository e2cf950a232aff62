package dev.ferro.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;

/** The package that scripts in a folder belong to. */
public final class ScriptPackage {

    private ScriptPackage() {}

    /**
     * {@return the package of a folder: its path below a Java source root such as {@code src/main/java}, else below the
     * project; empty where that is no package}
     */
    public static String of(Path project, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        List<String> names = names(absolute);
        int root = IntStream.range(2, names.size() + 1)
                .filter(end -> isSourceRoot(names, end))
                .max()
                .orElse(-1);
        Path base = project.toAbsolutePath().normalize();
        if (root >= 0) {
            return name(names.subList(root, names.size()));
        }
        return absolute.startsWith(base) ? name(names(base.relativize(absolute))) : "";
    }

    /** {@return whether the names before {@code end} are those of a source root: {@code src/<anything>/java}} */
    private static boolean isSourceRoot(List<String> names, int end) {
        return end >= 3
                && names.get(end - 1).equals("java")
                && names.get(end - 3).equals("src");
    }

    private static List<String> names(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        return names;
    }

    private static String name(List<String> names) {
        String name = String.join(".", names);
        return SourceVersion.isName(name) ? name : "";
    }
}
