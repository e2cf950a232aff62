package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.application.Ferro;
import dev.ferro.testing.TestDatabases;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An application needs no JDK: neither the compiler, nor the interface to one, has to be there. */
class SmallJavaTest {

    /** The application. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            try (Ferro ferro = Ferro.configure().url(arguments[0]).load()) {
                ferro.upgrade("head");
            }
        }
    }

    @Test
    void a_java_without_a_compiler_is_enough() throws IOException, InterruptedException {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.done("init", "--url", bench.url());
            bench.done("revision", "-m", "One", "--rev-id", "aaaa1");
            bench.write("target/classes/shop.txt", "").done("index");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--limit-modules",
                            "java.sql,java.naming",
                            "-cp",
                            bench.folder().resolve("target/classes")
                                    + File.pathSeparator
                                    + System.getProperty("java.class.path"),
                            Program.class.getName(),
                            bench.url())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("aaaa1");
        }
    }
}
