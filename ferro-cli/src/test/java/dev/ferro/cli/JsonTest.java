package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.Test;

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
            tell(all, bench, "upgrade", "head", "--dry-run");
            tell(all, bench, "upgrade", "head");
            tell(all, bench, "upgrade", "head");
            tell(all, bench, "current");
            tell(all, bench, "heads");
            tell(all, bench, "history");
            tell(all, bench, "show", "1a2b");
            tell(all, bench, "stamp", "head");
            tell(all, bench, "ensure-version");
            tell(all, bench, "status");
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
