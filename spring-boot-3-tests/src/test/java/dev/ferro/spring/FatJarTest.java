package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.spring.plain.PackagedApplication;
import dev.ferro.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is packed into one jar finds its scripts in it, be it by an index or by searching. */
@Tag("slow")
class FatJarTest {

    private static final String INDEX = """
            ferro-index 1

            script migrations/versions/Raaaa1_make_products.class
            id aaaa1
            message Make products, as the index says
            checksum 1:aaaa
            """;

    @TempDir
    Path folder;

    private String run(TestDatabase database, String index) throws IOException, InterruptedException {
        Path jar = folder.resolve("app.jar");
        FatJar.write(jar, PackagedApplication.class.getName(), index.getBytes(StandardCharsets.UTF_8));
        return JavaProcess.run(
                "-jar",
                jar.toString(),
                "--spring.main.web-application-type=none",
                "--spring.jpa.database-platform=org.hibernate.dialect.H2Dialect",
                "--spring.datasource.url=" + database.url());
    }

    @Test
    void by_searching() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.sqlite()) {
            assertThat(run(database, "")).contains("The database is at bbbb1");
            assertThat(Applications.query(database, "SELECT checksum FROM ferro_ledger ORDER BY id"))
                    .hasSize(2)
                    .startsWith("unknown");
        }
    }

    @Test
    void by_an_index() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.sqlite()) {
            assertThat(run(database, INDEX)).contains("The database is at aaaa1");
            assertThat(Applications.query(database, "SELECT checksum FROM ferro_ledger"))
                    .containsExactly("1:aaaa");
        }
    }
}
