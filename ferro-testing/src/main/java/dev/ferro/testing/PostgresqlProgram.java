package dev.ferro.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/**
 * The program of a version of PostgreSQL, out of the artifact that the build has laid beside those of other versions: they
 * all have the same name, and a class path holds one of them only.
 *
 * @param release the version, 15 for 15.3
 */
record PostgresqlProgram(int release) implements PgBinaryResolver, ServerProgram {

    private static final String FOLDER = "ferro-testing/target/postgresql-servers";

    /** A schema of thousands of tables is dropped in one transaction, which locks each table and index. */
    private static final String LOCKS = "1024";

    /** What the artifact for Linux on common processors holds. */
    private static final String FILE = "postgres-linux-x86_64.txz";

    /** What a durable server has by default. */
    private static final List<String> DURABLE_SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    /** Starts a server that tests share. {@return the JDBC URL} The library stops it and deletes its files with the JVM. */
    String start() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPgBinaryResolver(this)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_locks_per_transaction", LOCKS);
            DURABLE_SETTINGS.forEach(setting -> builder.setServerConfig(setting, word(Durability.asked())));
            return builder.start().getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "tests need PostgreSQL " + release + ": starting one failed; set " + PostgresqlServer.VARIABLE
                            + " to use another",
                    failure);
        }
    }

    private static String word(Durability durability) {
        return durability == Durability.DURABLE ? "on" : "off";
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
        return Path.of(root).toAbsolutePath().resolve(FOLDER).resolve("postgresql-" + release + ".jar");
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public String scheme() {
        return "postgresql";
    }

    @Override
    public String variable() {
        return PostgresqlServer.VARIABLE;
    }

    @Override
    public String version() {
        return "postgresql-" + release;
    }

    @Override
    public void unpack(Path home) throws IOException {
        Path log = home.resolveSibling("unpacking.log");
        ProcessBuilder command = new ProcessBuilder("tar", "x")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process tar = command.start();
        try (InputStream content = new XZInputStream(getPgBinary("", ""));
                OutputStream input = tar.getOutputStream()) {
            content.transferTo(input);
        }
        ServerProcess.end(tar, command, log);
    }

    @Override
    public void fill(Path home, Path data) throws IOException {
        List<String> command = command(
                home.resolve("bin/initdb"),
                List.of("-D", data.toString(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "-N"));
        ServerProcess.run(new ProcessBuilder(command), data.resolveSibling("initdb.log"));
    }

    @Override
    public List<String> command(Path home, Path data, int port, Durability durability) {
        List<String> options = new ArrayList<>(List.of("-D", data.toString(), "-p", String.valueOf(port), "-k", ""));
        DURABLE_SETTINGS.forEach(setting -> options.addAll(List.of("-c", setting + "=" + word(durability))));
        options.addAll(List.of("-c", "max_locks_per_transaction=" + LOCKS));
        return command(home.resolve("bin/postgres"), options);
    }

    /** PostgreSQL does not run as root; in a name space of its own, root is nobody. */
    private static List<String> command(Path program, List<String> options) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(options);
        return command;
    }

    @Override
    public String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }
}
