package dev.ferro.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The program of a version of PostgreSQL, out of the artifact that the build has laid beside those of other versions: they
 * all have the same name, and a class path holds one of them only.
 *
 * @param version the version, 15 for 15.3
 */
record PostgresqlProgram(int version) implements PgBinaryResolver {

    private static final String FOLDER = "ferro-testing/target/postgresql-servers";

    /** A schema of thousands of tables is dropped in one transaction, which locks each table and index. */
    private static final String LOCKS = "1024";

    /** What the artifact for Linux on common processors holds. */
    private static final String FILE = "postgres-linux-x86_64.txz";

    /** Starts a server. {@return the JDBC URL} The library stops it and deletes its files when the JVM ends. */
    String start() {
        try {
            String durable = Boolean.getBoolean(TestDatabase.DURABLE) ? "on" : "off";
            return EmbeddedPostgres.builder()
                    .setPgBinaryResolver(this)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", durable)
                    .setServerConfig("max_locks_per_transaction", LOCKS)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "tests need PostgreSQL " + version + ": starting one failed; set " + PostgresqlServer.VARIABLE
                            + " to use another",
                    failure);
        }
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        Path artifact = artifact();
        if (!Files.isRegularFile(artifact)) {
            throw new IOException(
                    artifact + " is missing; `./mvnw generate-resources -pl ferro-testing` brings 15 and 18,"
                            + " and all versions with `-Pall-versions`");
        }
        return URI.create("jar:" + artifact.toUri() + "!/" + FILE).toURL().openStream();
    }

    /** Tests run in the folder of their module, programs in that of the checkout. */
    private Path artifact() {
        String root = System.getProperty("ferro.root", "");
        return Path.of(root).toAbsolutePath().resolve(FOLDER).resolve("postgresql-" + version + ".jar");
    }
}
