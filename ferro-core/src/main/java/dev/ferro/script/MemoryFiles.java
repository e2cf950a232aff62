package dev.ferro.script;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** The compiler's files: its class path from disk, its output in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final List<Output> outputs = new ArrayList<>();

    MemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    List<CompiledClass> classes() {
        return outputs.stream().map(Output::compiled).toList();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        Output output = new Output(className, ((SourceObject) sibling).source().file());
        outputs.add(output);
        return output;
    }

    /** A class file that the compiler writes. */
    private static final class Output extends SimpleJavaFileObject {

        private final String className;
        private final Path source;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String className, Path source) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
            this.className = className;
            this.source = source;
        }

        CompiledClass compiled() {
            return new CompiledClass(className, bytes.toByteArray(), source);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
