package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles Java files with the JDK's compiler, inside this process and in one batch. */
public final class JavaCompilation {

    /** Flow analysis runs in spite of errors, so that one run tells all of them. */
    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-implicit:none",
            "-parameters",
            "-g:source,lines",
            "-nowarn",
            "-Xlint:none",
            "-Xmaxerrs",
            "1000",
            "--should-stop=ifError=FLOW");

    private final List<Path> classPath;
    private final @Nullable JavaCompiler compiler;

    public JavaCompilation(List<Path> classPath) {
        this(classPath, ToolProvider.getSystemJavaCompiler());
    }

    /** {@return a compilation against a class path with Ferro's own classes on it, from wherever they were loaded} */
    public static JavaCompilation withFerro(List<Path> classPath) {
        return new JavaCompilation(ClassPath.withFerro(classPath).entries());
    }

    JavaCompilation(List<Path> classPath, @Nullable JavaCompiler compiler) {
        this.classPath = List.copyOf(classPath);
        this.compiler = compiler;
    }

    /** {@return whether this Java has a compiler: a JDK has, a JRE has not} */
    public boolean isAvailable() {
        return compiler != null;
    }

    /** {@return the classes of all sources} All errors in all of them are refused together. */
    public List<CompiledClass> compile(Collection<JavaSource> sources) {
        if (compiler == null) {
            throw missing();
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            return compile(sources, compiler, new MemoryFiles(files), diagnostics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CompiledClass> compile(
            Collection<JavaSource> sources,
            JavaCompiler compiler,
            MemoryFiles files,
            DiagnosticCollector<JavaFileObject> diagnostics) {
        List<SourceObject> units = sources.stream().map(SourceObject::new).toList();
        boolean compiled = units.isEmpty()
                || compiler.getTask(null, files, diagnostics, OPTIONS, null, units)
                        .call();
        if (!compiled) {
            throw new FerroException(Refusal.REFUSED, problems(diagnostics.getDiagnostics()));
        }
        return files.classes();
    }

    /** Compiles into a folder of class files. */
    public void compileTo(Path folder, Collection<JavaSource> sources) {
        for (CompiledClass compiled : compile(sources)) {
            Path file = folder.resolve(compiled.name().replace('.', '/') + ".class");
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, compiled.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Problem> problems(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(CompilerMessage::problem)
                .toList();
    }

    static FerroException missing() {
        return Problem.of("no-compiler", "This Java has no compiler.")
                .at("Java " + Runtime.version().feature() + " in " + System.getProperty("java.home"))
                .because("it is a JRE; Java files are compiled by a JDK")
                .advise("Set JAVA_HOME to a JDK, or put the compiled classes on the class path.")
                .refused();
    }
}
