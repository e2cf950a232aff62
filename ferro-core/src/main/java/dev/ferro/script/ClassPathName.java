package dev.ferro.script;

import dev.ferro.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a script is called on the class path of the application that it belongs to. */
public final class ClassPathName {

    private static final String CLASS = ".class";

    private ClassPathName() {}

    /**
     * {@return the name of a script's class, or of its SQL} SQL lies where a build puts it: at its path below
     * {@code src/<anything>/java} or {@code src/<anything>/resources}, else below the project.
     */
    public static String of(Path project, ScriptFile script) {
        return switch (ScriptFormat.of(script.file())) {
            case JAVA -> nameOfClass(script.file());
            case SQL -> nameOfFile(project, script.file());
        };
    }

    /** {@return whether a name is that of a class} */
    public static boolean isClass(String name) {
        return name.endsWith(CLASS);
    }

    /** {@return the binary name of the class in a file of such a name} */
    public static String className(String name) {
        return name.substring(0, name.length() - CLASS.length()).replace('/', '.');
    }

    private static String nameOfClass(Path file) {
        return ScriptHeader.read(file, JavaSource.read(file).text())
                        .orElseThrow()
                        .binaryName()
                        .replace('.', '/')
                + CLASS;
    }

    private static String nameOfFile(Path project, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        List<String> names = new ArrayList<>();
        absolute.forEach(name -> names.add(name.toString()));
        for (int start = names.size() - 1; start >= 3; start--) {
            String root = names.get(start - 1);
            if (names.get(start - 3).equals("src") && (root.equals("java") || root.equals("resources"))) {
                return String.join("/", names.subList(start, names.size()));
            }
        }
        Path base = project.toAbsolutePath().normalize();
        if (!absolute.startsWith(base)) {
            throw Problem.of("script-outside-project", "A script lies outside the project.")
                    .at(file.toString())
                    .because("it then has no name on the class path of the application")
                    .advise("Move it into the project, or index it in the project that it belongs to.")
                    .refused();
        }
        return base.relativize(absolute).toString().replace('\\', '/');
    }
}
