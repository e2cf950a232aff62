package dev.ferro.command;

import dev.ferro.config.Configuration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/** Finds the Java package that belongs to a folder of scripts. */
final class PackageNames {

    private static final List<String> ROOTS = List.of("src/main/java", "src/test/java");

    private PackageNames() {}

    /** {@return the package below a root of sources or below the project, or nothing where folders are no names} */
    static String of(Configuration configuration, Path versions) {
        for (Path root : roots(configuration)) {
            if (versions.startsWith(root)) {
                String name = root.relativize(versions)
                        .toString()
                        .replace(versions.getFileSystem().getSeparator(), ".");
                return SourceVersion.isName(name) ? name : "";
            }
        }
        return "";
    }

    private static List<Path> roots(Configuration configuration) {
        List<Path> roots = new ArrayList<>(configuration.models().sources());
        ROOTS.forEach(root -> roots.add(configuration.folder().resolve(root)));
        roots.add(configuration.folder());
        return roots;
    }
}
