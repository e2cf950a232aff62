package dev.ferro.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MySQL, out of an artifact that a project published for its own tests. */
final class MysqlProgram implements ServerProgram {

    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";

    private static final Pattern ARTIFACT = Pattern.compile("/([^/]+)\\.jar!/");

    /** Where one version of the server or another looks for libraries. */
    private static final List<String> LIBRARIES = List.of("bin", "lib/private");

    private static final List<String> STAND_INS = List.of("libaio.so.1", "libnuma.so.1");

    private static final List<String> OPTIONS = List.of(
            "--skip-ssl",
            "--mysqlx=OFF",
            "--auto-generate-certs=OFF",
            "--sha256-password-auto-generate-rsa-keys=OFF",
            "--caching-sha2-password-auto-generate-rsa-keys=OFF",
            "--default-authentication-plugin=mysql_native_password");

    @Override
    public String title() {
        return "MySQL";
    }

    @Override
    public String scheme() {
        return "mysql";
    }

    @Override
    public String variable() {
        return "FERRO_TEST_MYSQL_URL";
    }

    @Override
    public String version() throws IOException {
        Matcher artifact = ARTIFACT.matcher(archive().toString());
        if (!artifact.find()) {
            throw new IOException("the server is not in an artifact: " + archive());
        }
        return artifact.group(1);
    }

    private static URL archive() throws IOException {
        URL archive = MysqlProgram.class.getClassLoader().getResource(ARCHIVE);
        if (archive == null) {
            throw new IOException("no artifact with " + ARCHIVE + " is on the class path");
        }
        return archive;
    }

    @Override
    public void unpack(Path home) throws IOException {
        Path archive = home.resolve(ARCHIVE);
        try (InputStream content = archive().openStream()) {
            Files.copy(content, archive);
        }
        ServerProcess.run(
                new ProcessBuilder("tar", "xzf", ARCHIVE).directory(home.toFile()), home.resolve("unpacking.log"));
        Files.delete(archive);
        for (String folder : LIBRARIES) {
            for (String library : STAND_INS) {
                standIn(library, Files.createDirectories(home.resolve(folder)));
            }
        }
    }

    private static void standIn(String library, Path folder) throws IOException {
        try (InputStream content = MysqlProgram.class.getResourceAsStream("stand-ins/" + library)) {
            if (content == null) {
                throw new IOException("there is no stand-in for " + library);
            }
            Files.copy(content, folder.resolve(library));
        }
    }

    @Override
    public void fill(Path home, Path data) throws IOException {
        Path users = Files.writeString(data.resolveSibling("users.sql"), MysqlServer.ADMINISTRATOR);
        List<String> command = command(home, data, Durability.asked(), "--initialize-insecure", "--init-file=" + users);
        ServerProcess.run(new ProcessBuilder(command), data.resolveSibling("initialize.log"));
    }

    @Override
    public List<String> command(Path home, Path data, int port, Durability durability) {
        return command(home, data, durability, "--port=" + port);
    }

    @Override
    public String url(int port) {
        return MysqlServer.url(scheme(), port);
    }

    private static List<String> command(Path home, Path data, Durability durability, String... more) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of(more));
        return ServerCommand.of(home.resolve("bin/mysqld"), home, data, durability, options);
    }
}
