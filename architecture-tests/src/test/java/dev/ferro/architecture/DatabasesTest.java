package dev.ferro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.ferro.architecture.Ferro.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
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
}
