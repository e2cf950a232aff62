package dev.ferro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.ferro.architecture.Ferro.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds in the package of each database. */
class DatabasesTest {

    @Test
    void databases_do_not_see_each_other() {
        slices().matching("dev.ferro.dialect.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a database can then be added, read and removed by itself; what they share is AnsiSql")
                .check(CLASSES);
    }

    @Test
    void only_the_dialect_itself_is_public() {
        classes()
                .that()
                .resideInAPackage("dev.ferro.dialect.*..")
                .and(DescribedPredicate.describe("are top level", Ferro::isTopLevel))
                .and()
                .haveSimpleNameNotEndingWith("Dialect")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .because("the rest of a database is reached through the Dialect interface")
                .check(CLASSES);
    }

    /** The file names that ARCHITECTURE.md lists. */
    @Test
    void every_database_has_the_same_file_names() throws IOException {
        Matcher list = Pattern.compile("`(…Dialect [^`]+)`")
                .matcher(Files.readString(Sources.ROOT.resolve("ARCHITECTURE.md")));
        assertThat(list.find()).isTrue();
        Path databases = Sources.ROOT.resolve("ferro-dialects/src/main/java/dev/ferro/dialect");
        try (Stream<Path> folders = Files.list(databases)) {
            assertThat(folders.toList()).isNotEmpty().allSatisfy(folder -> {
                String folderName = folder.getFileName().toString();
                String name = folderName.substring(0, 1).toUpperCase(Locale.ROOT) + folderName.substring(1);
                for (String ending : list.group(1).replace("…", "").split(" ")) {
                    assertThat(folder.resolve(name + ending + ".java")).exists();
                }
            });
        }
    }
}
