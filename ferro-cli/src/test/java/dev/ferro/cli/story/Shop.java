package dev.ferro.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.cli.Main;
import dev.ferro.cli.Surroundings;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The example of a shop, with the changes that it goes through.
 *
 * @param folder the folder that a copy of it is in
 */
public record Shop(Path folder) {

    private static final Path SHOP =
            Path.of(System.getProperty("ferro.root", "..")).resolve("examples/shop");

    private static final Pattern NOT_EVERYWHERE = Pattern.compile(
            ",\\s*@Index\\(value = \"(?:lower\\(name\\)\"|[^\"]*\", where = \"[^\"]*\")(?:, name = \"\\w+\")?\\)"
                    + "|, deferrable = Deferrable\\.INITIALLY_DEFERRED");

    private static final Pattern URL = Pattern.compile("(?m)^url = \"(.*)\"$");

    /** Sets Ferro up in a fresh copy. */
    void init(String url) throws IOException {
        copy(SHOP.resolve("src"), folder.resolve("src"));
        fit(url, folder.resolve("src"));
        ferro(0, "init", "--url", url, "--package", "com.acme.shop");
    }

    /** Writes a migration for each of the shop's changes, trying them out on a database. {@return their ids, in order} */
    List<String> writeHistory(TestDatabases kind) throws IOException {
        try (TestDatabase scratch = kind.create()) {
            init(scratch.url());
            List<String> revisions = new ArrayList<>();
            write("Initial schema", revisions);
            for (Path change : changes()) {
                apply(change);
                write(change.getFileName().toString(), revisions);
            }
            return revisions;
        }
    }

    private void write(String message, List<String> revisions) {
        String id = String.format("%012x", 0xa0 + revisions.size());
        ferro(0, "revision", "--autogenerate", "-m", message, "--rev-id", id);
        ferro(0, "upgrade", "head");
        revisions.add(id);
    }

    static List<Path> changes() throws IOException {
        try (Stream<Path> folders = Files.list(SHOP.resolve("changes"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Changes the models. */
    void apply(Path change) throws IOException {
        Path models = folder.resolve("src/main/java/com/acme/shop");
        Path removed = change.resolve("removed.txt");
        if (Files.exists(removed)) {
            for (String file : Files.readAllLines(removed)) {
                Files.delete(models.resolve(file));
            }
        }
        copy(change, models);
        Matcher url = URL.matcher(Files.readString(folder.resolve("ferro.toml")));
        assertThat(url.find()).isTrue();
        fit(url.group(1), models);
    }

    /**
     * Takes out of the models what a database does not have: H2, MariaDB and MySQL have no partial indexes, none on
     * expressions, no foreign keys that wait for the commit, and no addresses.
     */
    public static void fit(String url, Path models) throws IOException {
        if (url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:")) {
            return;
        }
        for (Path file : models(models)) {
            String text = Files.readString(file);
            Files.writeString(
                    file, NOT_EVERYWHERE.matcher(text).replaceAll("").replace("nativeType = \"inet\"", "length = 40"));
        }
    }

    private static List<Path> models(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        for (Path file : models(source)) {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(file));
        }
    }

    /** Fills the tables of the first migration. */
    void insertRows(TestDatabase database) throws IOException, SQLException {
        String sql = Files.readString(SHOP.resolve("rows.sql"));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String quote = connection.getMetaData().getURL().startsWith("jdbc:h2:") ? "\"" : "";
            for (String insert :
                    sql.replace(" day,", " " + quote + "day" + quote + ",").split(";\n")) {
                statement.execute(insert);
            }
        }
    }

    void ferro(int expected, String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exitCode = Main.run(new Surroundings(folder, Map.of(), out, out, null), words);
        assertThat(exitCode)
                .as("ferro %s printed%n%s", String.join(" ", words), bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }
}
