package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The README and the page of targets are stories, like every page of the guide: what a reader is told to type does what they say. */
class GuideTest {

    @TestFactory
    Stream<DynamicTest> every_page_does_what_it_says() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> tell(page)));
    }

    /** MySQL would refuse the pages whose models have unique texts without a length. */
    private static EnumSet<TestDatabases> others() {
        EnumSet<TestDatabases> others = TestDatabases.each();
        others.remove(TestDatabases.SQLITE);
        return others;
    }

    /** The output shown is SQLite's; elsewhere the same commands must come to the same exit codes. */
    private static void tell(Path page) throws IOException {
        GuidePage.Outcome onSqlite = carryOut(page, TestDatabases.SQLITE);
        if (GoldenFile.isUpdating()) {
            Files.writeString(page, onSqlite.rewritten());
        } else {
            assertThat(onSqlite.mismatches()).isEmpty();
        }
        for (TestDatabases other : others()) {
            assertThat(carryOut(page, other).exitCodes()).as("on %s", other).isEqualTo(onSqlite.exitCodes());
        }
    }

    private static GuidePage.Outcome carryOut(Path page, TestDatabases kind) {
        try (Workbench bench = Workbench.on(kind)) {
            return GuidePage.carryOut(page, bench);
        }
    }

    private static List<Path> pages() throws IOException {
        Path readme = GoldenFile.root().resolve("README.md");
        Path targets = GoldenFile.root().resolve("docs/targets.md");
        try (Stream<Path> files = Files.list(GoldenFile.root().resolve("docs/guide"))) {
            return Stream.concat(Stream.of(readme, targets), files.sorted()).toList();
        }
    }
}
