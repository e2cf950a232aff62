package dev.ferro.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ferro.application.Ferro;
import dev.ferro.application.FerroConfiguration;
import dev.ferro.script.JavaCompilation;
import dev.ferro.script.JavaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The project of a workbench as a build leaves it: its scripts on a class path, without their sources. */
final class BuiltApplication implements AutoCloseable {

    private final Workbench bench;
    private final Path classes;
    private final List<URLClassLoader> loaders = new ArrayList<>();

    private BuiltApplication(Workbench bench) {
        this.bench = bench;
        this.classes = bench.folder().resolve("target/classes");
    }

    /** {@return the application, compiled but without an index} */
    static BuiltApplication of(Workbench bench) {
        BuiltApplication application = new BuiltApplication(bench);
        application.build();
        return application;
    }

    /** Compiles the scripts, and copies those in SQL, as a build does. */
    void build() {
        List<JavaSource> sources = new ArrayList<>();
        try {
            Files.createDirectories(classes.resolve("migrations/versions"));
            for (String script : bench.scripts()) {
                Path file = bench.folder().resolve("migrations/versions").resolve(script);
                if (script.endsWith(".java")) {
                    sources.add(JavaSource.read(file));
                } else {
                    Files.write(classes.resolve("migrations/versions").resolve(script), Files.readAllBytes(file));
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        JavaCompilation.withFerro(List.of()).compileTo(classes, sources);
    }

    Path classes() {
        return classes;
    }

    /** {@return what an application says that has the classes in a folder} */
    FerroConfiguration configure() {
        return Ferro.configure().classLoader(loader(url(classes)));
    }

    /** {@return what an application says that has the classes in a jar} */
    FerroConfiguration configureFromJar() {
        Path jar = bench.folder().resolve("target/app.jar");
        try (Stream<Path> files = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files.filter(file -> !file.equals(classes)).toList()) {
                boolean folder = Files.isDirectory(file);
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/') + (folder ? "/" : "")));
                if (!folder) {
                    out.write(Files.readAllBytes(file));
                }
                out.closeEntry();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return Ferro.configure().classLoader(loader(url(jar)));
    }

    private URLClassLoader loader(URL... urls) {
        URLClassLoader loader = new URLClassLoader(urls, Ferro.class.getClassLoader());
        loaders.add(loader);
        return loader;
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** {@return a pool of so many connections to the workbench's database} */
    HikariDataSource pool(int size, boolean automatic) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(bench.url());
        config.setMaximumPoolSize(size);
        config.setAutoCommit(automatic);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        for (URLClassLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    }
}
