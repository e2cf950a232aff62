package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ferro revision --from-database}: the history of a database that was there before Ferro. */
class BaselineTest {

    private static final Pattern CAST_NUMBER = Pattern.compile(
            "cast\\((-?[0-9.]+(?:e[+-]?[0-9]+)?) as (?:double precision|real|decfloat)\\)", Pattern.CASE_INSENSITIVE);

    private static final int FEW = 30;
    private static final int MANY = 100;
    private static final int MANY_TABLES = 250;

    static Stream<Arguments> seeds() {
        return seeds(1, FEW);
    }

    static Stream<Arguments> manySeeds() {
        return seeds(1001, MANY);
    }

    private static Stream<Arguments> seeds(long start, int count) {
        return TestDatabases.each().stream()
                .flatMap(kind -> OldDatabase.seeds(start, count).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_script_makes_of_nothing_what_the_database_is(TestDatabases kind, long seed) throws Exception {
        try (Workbench old = OldDatabase.random(kind, seed)) {
            makesTheSame(kind, old);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void the_script_makes_of_nothing_what_the_database_is_again_and_again(TestDatabases kind, long seed)
            throws Exception {
        try (Workbench old = OldDatabase.random(kind, seed)) {
            makesTheSame(kind, old);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_no_operation_says_is_named_in_the_script_and_in_the_answer(TestDatabases kind) throws Exception {
        try (Workbench old = library(kind)) {
            OldDatabase.init(old);
            String answer =
                    old.done("revision", "--from-database", "-m", "Baseline").out();
            String script = old.read("migrations/versions/" + old.scripts().get(0));

            assertThat(answer).contains("left alone trigger", "left alone view `open_loans`");
            assertThat(script)
                    .contains("// The database holds this beside, which is left to you:", "// - view open_loans");
        }
    }

    @Test
    void partitions_and_functions_are_named_too() throws Exception {
        try (Workbench old = library(TestDatabases.POSTGRESQL)) {
            OldDatabase.init(old);
            assertThat(old.done("revision", "--from-database", "-m", "Baseline").out())
                    .contains(
                            "left alone function `nothing()`",
                            "left alone partition `visits_2026`",
                            "left alone trigger `lending.loans.count_loans`");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_library_that_was_written_by_hand_is_made_again(TestDatabases kind) throws Exception {
        try (Workbench old = library(kind)) {
            old.execute("DROP VIEW open_loans");
            if (kind == TestDatabases.POSTGRESQL) {
                old.execute("DROP FUNCTION nothing CASCADE", "DROP TABLE visits_2026");
            } else {
                old.execute("DROP TRIGGER count_loans");
            }
            makesTheSame(kind, old);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void the_shop_is_made_again(TestDatabases kind) throws Exception {
        try (Workbench old = OldDatabase.example(kind, "shop", "com.acme.shop")) {
            makesTheSame(kind, old);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void the_blog_is_made_again(TestDatabases kind) throws Exception {
        try (Workbench old = OldDatabase.example(kind, "blog", "com.acme.blog")) {
            makesTheSame(kind, old);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EachDatabase
    void hundreds_of_tables_are_made_again(TestDatabases kind) throws Exception {
        try (Workbench old = OldDatabase.random(kind, 7, MANY_TABLES)) {
            makesTheSame(kind, old);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_stamped_database_has_the_baseline_and_goes_on_from_there(TestDatabases kind) throws Exception {
        try (Workbench old = library(kind)) {
            OldDatabase.init(old);
            String before = old.catalogue();
            old.done("revision", "--from-database", "-m", "Baseline", "--rev-id", "ba5e");
            assertThat(old.done("stamp", "ba5e").exitCode()).isZero();
            assertThat(old.done("upgrade", "head").out()).doesNotContain("create");
            assertThat(old.catalogue()).isEqualTo(before);
        }
    }

    @Test
    void an_empty_database_has_nothing_to_write() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.done("init", "--url", bench.url());
            assertThat(bench.done("revision", "--from-database", "-m", "Baseline")
                            .out())
                    .isEqualTo("The database holds no table; there is nothing to write.\n");
            assertThat(bench.scripts()).isEmpty();
        }
    }

    @Test
    void options_that_ask_the_models_are_refused() {
        try (Workbench bench = Workbench.withModels(TestDatabases.SQLITE)) {
            bench.refused(
                    "baseline-with-models",
                    2,
                    "revision",
                    "--from-database",
                    "--autogenerate",
                    "-m",
                    "Baseline",
                    "--rename",
                    "a=b");
        }
    }

    @Test
    void a_baseline_is_the_first_of_its_history() {
        try (Workbench bench = Workbench.withModels(TestDatabases.SQLITE)) {
            bench.done("revision", "-m", "First", "--rev-id", "f125");
            bench.refused("baseline-not-first", 1, "revision", "--from-database", "-m", "Baseline");
        }
    }

    private static Workbench library(TestDatabases kind) {
        return OldDatabase.fromFile(kind, "library-" + kind.name().toLowerCase(Locale.ROOT) + ".sql");
    }

    private static void makesTheSame(TestDatabases kind, Workbench old) throws Exception {
        OldDatabase.init(old);
        if (OldDatabase.schema(old).tables().isEmpty()) {
            return;
        }
        old.done("revision", "--from-database", "-m", "Baseline");
        try (Workbench other = Workbench.on(kind)) {
            old.done("upgrade", "head", "--url", other.url());
            try (var connection = other.connect()) {
                assertThat(changes(old.catalogue(), CatalogDump.of(connection))).isEmpty();
            }
            assertThat(spelled(OldDatabase.schema(other).toString()))
                    .isEqualTo(spelled(OldDatabase.schema(old).toString()));
            old.done("downgrade", "base", "--yes", "--url", other.url());
            assertThat(other.catalogue()).isEmpty();
        }
    }

    /** {@return the lines that only one of two dumps has} */
    private static List<String> changes(String one, String other) {
        String before = spelled(one);
        String after = spelled(other);
        List<String> gone = before.lines().filter(line -> !after.contains(line)).toList();
        List<String> come = after.lines().filter(line -> !before.contains(line)).toList();
        return Stream.concat(gone.stream().map("- "::concat), come.stream().map("+ "::concat))
                .toList();
    }

    /**
     * PostgreSQL prints a list of casts otherwise once it has read what it printed, H2 the type of a number; six digits are
     * what a time has.
     */
    private static String spelled(String dump) {
        return CAST_NUMBER
                .matcher(dump)
                .replaceAll(cast ->
                        new BigDecimal(cast.group(1)).stripTrailingZeros().toPlainString())
                .replaceAll("\\(\\(ARRAY\\[([^\\]]*)]\\)::text\\[]\\)", "(ARRAY[$1])")
                .replaceAll("\\(('(?:[^']|'')*'::character varying)\\)::text", "$1")
                .replace("time(6)", "time")
                .replace("timestamp(6)", "timestamp");
    }
}
