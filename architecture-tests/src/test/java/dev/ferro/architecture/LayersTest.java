package dev.ferro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.ferro.architecture.Ferro.CLASSES;
import static java.util.function.Predicate.not;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may see whom. */
class LayersTest {

    /** Each package, and the packages of Ferro it may use beside itself; all may use {@code dev.ferro}. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("annotations", List.of());
        MAY_USE.put("schema", List.of());
        MAY_USE.put("operation", List.of("schema"));
        MAY_USE.put("diff", List.of("schema", "operation"));
        MAY_USE.put("revision", List.of());
        MAY_USE.put("safety", List.of("schema", "operation"));
        MAY_USE.put("script", List.of("schema", "operation", "diff", "revision", "dialect"));
        MAY_USE.put("dialect", List.of("schema", "operation"));
        MAY_USE.put("config", List.of("schema"));
        MAY_USE.put("exchange", List.of("schema", "operation", "revision", "script", "dialect"));
        MAY_USE.put("run", List.of("schema", "operation", "diff", "revision", "safety", "script", "dialect"));
        MAY_USE.put("models", List.of("schema", "annotations", "diff", "dialect", "script", "config", "command"));
        MAY_USE.put("hibernate", List.of("schema", "diff", "dialect", "config", "command", "models"));
        MAY_USE.put("testing", allBut("testing", "cli", "models", "hibernate", "exchange", "application", "spring"));
        MAY_USE.put("command", allBut("command", "cli", "testing", "models", "hibernate", "application", "spring"));
        MAY_USE.put("application", List.of("script", "config", "run", "command", "dialect", "schema"));
        MAY_USE.put("spring", List.of("script", "config", "run", "command", "application", "dialect", "revision"));
        MAY_USE.put("cli", allBut("cli", "testing", "application", "spring"));
        MAY_USE.put("maven", List.of("cli"));
        MAY_USE.put("gradle", List.of());
    }

    private static List<String> allBut(String... excluded) {
        List<String> packages = new ArrayList<>(List.of(
                "annotations", "schema", "operation", "diff", "revision", "safety", "script", "dialect", "config"));
        packages.addAll(List.of("exchange", "run", "models", "hibernate", "command", "application", "spring"));
        packages.removeAll(List.of(excluded));
        return packages;
    }

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_the_packages_below_it() {
        return MAY_USE.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> usesOnlyWhatItMay(name)));
    }

    private static void usesOnlyWhatItMay(String name) {
        List<String> permitted = MAY_USE.get(name);
        noClasses()
                .that()
                .resideInAPackage(inFerro(name))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are in packages of Ferro other than " + permitted,
                        used -> MAY_USE.keySet().stream()
                                .filter(not(name::equals))
                                .filter(not(permitted::contains))
                                .anyMatch(forbidden -> isIn(used, forbidden))))
                .because("data takes one path: schema, operation, script, statement, plan")
                .check(CLASSES);
    }

    @Test
    void models_are_read_without_commands_but_for_the_service_that_commands_ask() {
        noClasses()
                .that()
                .resideInAPackage(inFerro("models"))
                .and()
                .doNotHaveFullyQualifiedName("dev.ferro.models.ModelSchemas")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(inFerro("command"), inFerro("config"))
                .because("models can be read without a project")
                .check(CLASSES);
    }

    @Test
    void hibernate_is_seen_by_what_is_loaded_beside_it_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ferro.hibernate.boot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta..")
                .because("the application brings Hibernate along, and Ferro runs without it")
                .check(CLASSES);
    }

    @Test
    void what_tests_of_migrations_get_is_made_of_what_they_have() {
        noClasses()
                .that()
                .resideInAPackage(inFerro("testing.junit"))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are neither of Ferro's core, nor of JUnit's API, nor of the JDK",
                        used -> !isIn(used, "testing.junit")
                                && (isIn(used, "testing")
                                        || !used.getPackageName()
                                                .matches("|dev\\.ferro\\b.*|javax?\\..*|org\\.jspecify\\b.*"
                                                        + "|org\\.junit\\.(jupiter\\.api|platform\\.commons)\\b.*"))))
                .because("the databases and libraries of Ferro's own tests are optional, and not there for others")
                .check(CLASSES);
    }

    @Test
    void specifications_of_dialects_use_no_commands() {
        noClasses()
                .that()
                .resideInAPackage("dev.ferro.testing")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inFerro("command"))
                .because("a dialect can be tested before there is a project")
                .check(CLASSES);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("dev.ferro.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package must be understandable without those that use it")
                .check(CLASSES);
    }

    @Test
    void jdbc_appears_only_at_the_edge() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inFerro("dialect"), inFerro("run"), inFerro("testing"), inFerro("spring"))
                .and()
                .doNotHaveFullyQualifiedName("dev.ferro.operation.ConnectionWork")
                .and()
                .doNotHaveFullyQualifiedName("dev.ferro.application.FerroConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("the core is values in, values out; only dialects, run and op.run speak to a database")
                .check(CLASSES);
    }

    @Test
    void spring_is_seen_by_its_starter_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inFerro("spring"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("an application without Spring runs its migrations too")
                .check(CLASSES);
    }

    @Test
    void the_toml_parser_is_seen_by_the_configuration_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inFerro("config"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tomlj..")
                .because("decision 0007 admits tomlj for the configuration alone")
                .check(CLASSES);
    }

    @Test
    void the_core_sees_no_shell_and_no_driver() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inFerro("cli"), inFerro("testing"), inFerro("dialect"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "com.google.gson..", "org.h2..", "org.sqlite..", "org.postgresql..")
                .because("commands return records; only the shells know how they are asked and shown")
                .check(CLASSES);
    }

    private static String inFerro(String name) {
        return Ferro.ROOT + "." + name + "..";
    }

    private static boolean isIn(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(Ferro.ROOT + "." + name + ".");
    }
}
