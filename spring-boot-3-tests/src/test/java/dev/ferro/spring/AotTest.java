package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.spring.plain.PackagedApplication;
import dev.ferro.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application whose beans were settled when it was built, as for a native image. */
@Tag("slow")
class AotTest {

    private static final String INDEX = """
            ferro-index 1

            script migrations/versions/Raaaa1_make_products.class
            id aaaa1
            message Make products
            checksum 1:aaaa

            script migrations/versions/Rbbbb1_price_products.sql
            id bbbb1
            revises aaaa1
            message Price products
            checksum 1:bbbb
            """;

    private static final String NATIVE = "META-INF/native-image/dev.ferro/app/";

    @TempDir
    Path folder;

    private Path sources() {
        return folder.resolve("sources");
    }

    private Path resources() {
        return folder.resolve("resources");
    }

    /** Where a build puts it, beside the classes that it has compiled. */
    private Path index() {
        return folder.resolve("index");
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private String classPath() {
        return Stream.of(index(), resources(), classes(), System.getProperty("java.class.path"))
                .map(Object::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What the goal {@code process-aot} of Spring Boot does. */
    private void build() throws IOException, InterruptedException {
        Path index = index().resolve("META-INF/ferro/scripts.index");
        Files.createDirectories(index.getParent());
        Files.writeString(index, INDEX);
        JavaProcess.run(
                "-cp",
                classPath(),
                "org.springframework.boot.SpringApplicationAotProcessor",
                PackagedApplication.class.getName(),
                sources().toString(),
                resources().toString(),
                classes().toString(),
                "dev.ferro",
                "app",
                "--spring.main.web-application-type=none",
                "--spring.datasource.url=jdbc:sqlite:never-opened.db");
        List<String> words = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", classPath(), "-d"));
        words.add(classes().toString());
        try (Stream<Path> files = Files.walk(sources())) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(words::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .isZero();
    }

    @Test
    void it_starts_with_its_migrations_and_tells_a_native_image_of_them() throws IOException, InterruptedException {
        build();
        assertThat(sources().resolve("dev/ferro/spring/FerroAutoConfiguration__BeanDefinitions.java"))
                .exists();
        assertThat(hints())
                .contains("migrations.versions.Raaaa1_make_products")
                .contains("migrations/versions/Rbbbb1_price_products.sql")
                .contains("META-INF/ferro/scripts.index")
                .contains("dev.ferro.dialect.sqlite.SqliteDialect");
        try (TestDatabase database = TestDatabase.sqlite()) {
            assertThat(JavaProcess.run(
                            "-Dspring.aot.enabled=true",
                            "-cp",
                            classPath(),
                            PackagedApplication.class.getName(),
                            "--spring.main.web-application-type=none",
                            "--spring.jpa.database-platform=org.hibernate.dialect.H2Dialect",
                            "--spring.datasource.url=" + database.url()))
                    .contains("AOT-processed")
                    .contains("The database is at bbbb1");
            assertThat(Applications.query(database, "SELECT checksum FROM ferro_ledger ORDER BY id"))
                    .hasSize(2)
                    .startsWith("1:aaaa");
        }
    }

    /** In one file or several, as the line of Spring has it. */
    private String hints() throws IOException {
        try (Stream<Path> files = Files.list(resources().resolve(NATIVE))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            return text.toString().replace("\\/", "/");
        }
    }
}
