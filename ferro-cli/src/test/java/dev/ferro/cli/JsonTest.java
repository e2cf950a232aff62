package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command answers with one JSON document, errors included. */
class JsonTest {

    @Test
    void every_command_answers_with_one_document() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.write(Workbench.MODELS + "User.java", Workbench.USER);
            StringBuilder all = new StringBuilder();
            tell(all, bench, "init", "--url", bench.url());
            tell(all, bench, "revision", "--autogenerate", "-m", "Initial schema", "--rev-id", "1a2b3c4d5e6f");
            tell(all, bench, "check");
            tell(all, bench, "diff");
            bench.write("flyway/V1__begin.sql", "");
            tell(all, bench, "diff", "--format", "flyway", "-m", "Users", "--output", "flyway");
            tell(all, bench, "upgrade", "head", "--dry-run");
            tell(all, bench, "upgrade", "head", "--plan");
            tell(all, bench, "upgrade", "head");
            tell(all, bench, "upgrade", "head");
            tell(all, bench, "current");
            tell(all, bench, "heads");
            tell(all, bench, "history");
            tell(all, bench, "show", "1a2b");
            tell(all, bench, "stamp", "head");
            tell(all, bench, "ensure-version");
            tell(all, bench, "status");
            tell(all, bench, "repair");
            tell(all, bench, "drift");
            tell(all, bench, "verify");
            tell(all, bench.write("target/classes/shop.txt", ""), "index");
            tell(all, bench, "downgrade", "-1", "--plan");
            tell(all, bench, "downgrade", "-1");
            tell(all, bench, "downgrade", "nonsense");
            tell(all, bench, "nonsense");
            GoldenFile.of("cli/json.txt").assertHolds(all.toString());
        }
    }

    @Test
    void a_branched_history_is_told_in_documents_too() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.done("init", "--url", bench.url());
            bench.done("revision", "-m", "One", "--rev-id", "aaaa1");
            bench.done("revision", "-m", "Left", "--rev-id", "bbbb1", "--branch-label", "left");
            bench.done("revision", "-m", "Apart", "--rev-id", "eeee1", "--head", "base");
            bench.done(
                    "revision",
                    "-m",
                    "Right",
                    "--rev-id",
                    "cccc1",
                    "--head",
                    "aaaa1",
                    "--splice",
                    "--depends-on",
                    "eeee1");
            bench.done("upgrade", "cccc1");
            StringBuilder all = new StringBuilder();
            tell(all, bench, "branches");
            tell(all, bench, "merge", "--rev-id", "dddd1");
            tell(all, bench, "history");
            tell(all, bench, "status");
            tell(all, bench.set("EDITOR", "true"), "edit", "head");
            GoldenFile.of("cli/json-of-branches.txt").assertHolds(all.toString());
        }
    }

    @Test
    void so_are_other_heads_scripts_and_what_stands_for_several_revisions() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.done("init", "--url", bench.url(), "--heads-lock");
            bench.done("revision", "-m", "One", "--rev-id", "aaaa1");
            bench.done("revision", "-m", "Mine", "--rev-id", "bbbb1");
            bench.done("revision", "-m", "Theirs", "--rev-id", "cccc1", "--head", "aaaa1", "--splice");
            StringBuilder all = new StringBuilder();
            tell(all, bench, "check", "--single-head");
            tell(all, bench, "rebase", "bbbb1");
            tell(all, bench, "heads", "--write-lock");
            tell(all, bench, "models", "--from-database", "--package", "app");
            tell(all, bench, "squash", "base:cccc1", "--rev-id", "dddd1");
            tell(all, bench, "upgrade", "base:head", "--sql");
            tell(all, bench, "downgrade", "head:base", "--sql");
            tell(all, bench, "stamp", "base:head", "--sql");
            tell(all, bench, "ensure-version", "--sql");
            tell(all, bench, "current", "--check-heads");
            tell(all, bench, "history", "--pending");
            GoldenFile.of("cli/json-of-scripts.txt").assertHolds(shortened(all));
        }
    }

    @Test
    void so_are_the_tour_and_the_completion() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            StringBuilder all = new StringBuilder();
            tell(all, bench, "tour", "blog");
            bench.done("init", "--url", bench.url());
            bench.write("flyway/V1__users.sql", "CREATE TABLE users (id INTEGER)");
            tell(all, bench, "adopt", "flyway", "--scripts", "flyway", "--dry-run");
            tell(all, bench, "completion", "fish");
            tell(all, bench, "--version");
            GoldenFile.of("cli/json-of-the-rest.txt").assertHolds(shortened(all).replace(Version.text(), "<version>"));
        }
    }

    /** What a database's client or a shell is to read has tests of its own. */
    private static String shortened(StringBuilder all) {
        return all.toString().replaceAll("\"(sql|script)\": \"([^/]{20}).*\"", "\"$1\": \"$2…\"");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_command_is_forgotten(String command) throws IOException {
        StringBuilder documents = new StringBuilder();
        try (Stream<Path> files = Files.list(GoldenFile.root().resolve("testdata/cli"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("json"))
                    .toList()) {
                documents.append(Files.readString(file));
            }
        }
        assertThat(documents).containsPattern("(?m)^\\$ ferro " + command + "\\b.* --json$");
    }

    static Set<String> commands() {
        return Commands.all().keySet();
    }

    @Test
    void several_problems_are_all_in_it() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.write("ferro.toml", "urll = \"x\"\nversion_table = 3\n");
            JsonObject document = JsonParser.parseString(
                            bench.ferro("current", "--json").out())
                    .getAsJsonObject();
            assertThat(document.getAsJsonObject("error").get("code").getAsString())
                    .isEqualTo("configuration-unknown-key");
            assertThat(document.getAsJsonArray("errors")).hasSize(2);
        }
    }

    private static void tell(StringBuilder all, Workbench bench, String... words) {
        String[] json = java.util.Arrays.copyOf(words, words.length + 1);
        json[words.length] = "--json";
        Workbench.Run run = bench.ferro(json);
        assertThat(JsonParser.parseString(run.out()).isJsonObject())
                .as(run.transcript())
                .isTrue();
        all.append("$ ferro ").append(run.command()).append('\n').append(run.out());
        all.append(run.exitCode() == 0 ? "\n" : "[exit " + run.exitCode() + "]\n\n");
    }
}
