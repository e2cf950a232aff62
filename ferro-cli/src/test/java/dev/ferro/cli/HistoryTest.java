package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The history, all of it or a part. */
class HistoryTest {

    private static Workbench straight(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        add(bench, "aaaa1");
        add(bench, "bbbb1");
        add(bench, "cccc1");
        return bench;
    }

    private static void add(Workbench bench, String id, String... words) {
        bench.done(Stream.concat(Stream.of("revision", "-m", "Make " + id, "--rev-id", id), Stream.of(words))
                .toArray(String[]::new));
    }

    private static String ids(Workbench bench, String... words) {
        String out = bench.done(
                        Stream.concat(Stream.of("history"), Stream.of(words)).toArray(String[]::new))
                .out();
        List<String> ids = new ArrayList<>();
        out.lines()
                .filter(line -> line.contains("Make"))
                .forEach(line -> ids.add(line.replaceAll(".*?(\\w{5}) .*", "$1")));
        return String.join(" ", ids);
    }

    // C9
    @ParameterizedTest
    @CsvSource({
        "aaaa1:bbbb1, bbbb1 aaaa1",
        ":bbbb1, bbbb1 aaaa1",
        "bbbb1:, cccc1 bbbb1",
        "base:head, cccc1 bbbb1 aaaa1",
        "aaaa1:+1, bbbb1 aaaa1",
        "aaaa1:+9, cccc1 bbbb1 aaaa1",
        "-1:cccc1, cccc1 bbbb1",
        "-5:cccc1, cccc1 bbbb1 aaaa1",
        "current:, cccc1 bbbb1",
        ":current, bbbb1 aaaa1",
        "-1:current, bbbb1 aaaa1",
        "current:+1, cccc1 bbbb1",
        "head-1:head, cccc1 bbbb1"
    })
    void of_a_range_holds_both_ends(String range, String ids) {
        try (Workbench bench = straight(TestDatabases.SQLITE)) {
            bench.done("upgrade", "bbbb1");
            assertThat(ids(bench, "-r", range)).isEqualTo(ids);
            assertThat(ids(bench, "--rev-range=" + range)).isEqualTo(ids);
        }
    }

    // C9
    @ParameterizedTest
    @EachDatabase
    void from_where_the_database_is_starts_at_the_base_before_anything_is_applied(TestDatabases kind) {
        try (Workbench bench = straight(kind)) {
            assertThat(ids(bench, "-r", "current:")).isEqualTo("cccc1 bbbb1 aaaa1");
            assertThat(bench.query(CommandsTest.tables(kind))).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void of_what_is_pending_asks_the_database(TestDatabases kind) {
        try (Workbench bench = straight(kind)) {
            bench.done("upgrade", "bbbb1");
            assertThat(bench.done("history", "--pending").out()).isEqualTo("○ cccc1  Make cccc1  (head)\n");
            bench.done("upgrade", "head");
            assertThat(bench.done("history", "--pending").out()).isEqualTo("There is no revision to list.\n");
        }
    }

    /** Elsewhere this is a defect as soon as another branch depends on something here. */
    // C9
    @Test
    void of_a_range_in_one_branch_does_not_mind_what_others_depend_on() {
        try (Workbench bench = straight(TestDatabases.SQLITE)) {
            add(bench, "eeee1", "--head", "base", "--depends-on", "bbbb1");
            assertThat(ids(bench, "-r", "aaaa1:")).isEqualTo("cccc1 bbbb1 aaaa1");
            assertThat(ids(bench, "-r", "eeee1:")).isEqualTo("eeee1");
        }
    }

    /** The ids are in the order in which they are made: what is made within one second is ordered by its id. */
    // C9: all of it, and with the current revision marked
    @ParameterizedTest
    @EachDatabase
    void of_branches_is_drawn(TestDatabases kind) {
        try (Workbench bench = straight(kind)) {
            StringBuilder all = new StringBuilder();
            add(bench, "bbbb2", "--head", "aaaa1", "--splice", "--branch-label", "side");
            add(bench, "eeee1", "--head", "base", "--depends-on", "side");
            tell(all, bench, "history");
            bench.done("merge", "-m", "Make one again", "--rev-id", "ffff1", "cccc1", "bbbb2");
            add(bench, "ffff2", "--head", "ffff1");
            bench.done("upgrade", "ffff1");
            tell(all, bench, "history", "-i");
            tell(all, bench, "history", "-v");
            tell(all, bench, "history", "-r", "bbbb1:ffff1");
            tell(all, bench, "history", "--pending");
            GoldenFile.of("cli/history.txt").assertHolds(all.toString());
        }
    }

    @Test
    void as_a_document_has_the_edges_of_both_kinds() {
        try (Workbench bench = straight(TestDatabases.SQLITE)) {
            add(bench, "eeee1", "--head", "base", "--branch-label", "other");
            add(bench, "dddd1", "--head", "cccc1", "--depends-on", "other");
            JsonObject document = JsonParser.parseString(
                            bench.done("history", "--json", "-r", "bbbb1:dddd1").out())
                    .getAsJsonObject();
            assertThat(document.getAsJsonArray("revisions")).hasSize(3);
            assertThat(edges(document)).containsExactly("dddd1 parent cccc1", "cccc1 parent bbbb1");
            JsonObject all = JsonParser.parseString(
                            bench.done("history", "--json").out())
                    .getAsJsonObject();
            assertThat(edges(all))
                    .containsExactlyInAnyOrder(
                            "dddd1 parent cccc1", "dddd1 dependency eeee1", "cccc1 parent bbbb1", "bbbb1 parent aaaa1");
        }
    }

    private static List<String> edges(JsonObject document) {
        List<String> edges = new ArrayList<>();
        for (JsonElement element : document.getAsJsonArray("edges")) {
            JsonObject edge = element.getAsJsonObject();
            edges.add(edge.get("revision").getAsString() + " "
                    + edge.get("kind").getAsString() + " " + edge.get("target").getAsString());
        }
        return edges;
    }

    private static void tell(StringBuilder all, Workbench bench, String... words) {
        all.append(bench.done(words).transcript()).append('\n');
    }
}
