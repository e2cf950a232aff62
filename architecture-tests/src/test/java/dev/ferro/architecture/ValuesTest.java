package dev.ferro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.ferro.architecture.Ferro.CLASSES;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data is records, and choices over them are visitors. */
class ValuesTest {

    private static final String[] VALUES = {"dev.ferro.schema..", "dev.ferro.operation..", "dev.ferro.revision.."};

    @TestFactory
    Stream<DynamicTest> every_kind_of_a_value_is_a_record() {
        return Stream.of(
                        "dev.ferro.operation.Operation",
                        "dev.ferro.schema.type.DataType",
                        "dev.ferro.schema.Constraint")
                .map(choice -> DynamicTest.dynamicTest(choice, () -> implementersAreRecords(choice)));
    }

    private static void implementersAreRecords(String choice) {
        classes()
                .that()
                .areAssignableTo(choice)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("operations, types and constraints are compared as values")
                .check(CLASSES);
    }

    @Test
    void nobody_asks_for_the_kind_of_a_value_outside_its_package() {
        classes()
                .should(notAskForKindsOfOthers())
                .because("a new operation, type or constraint must stop the compiler, not fall into an else:"
                        + " let a visitor choose")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> notAskForKindsOfOthers() {
        return new ArchCondition<>("not use instanceof on the kinds of another package's sealed type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (InstanceofCheck check : type.getInstanceofChecks()) {
                    JavaClass kind = check.getRawType();
                    if (isVisitable(kind) && !isAtHome(type, kind)) {
                        events.add(SimpleConditionEvent.violated(
                                check,
                                "%s asks for %s in %s"
                                        .formatted(
                                                check.getOwner().getFullName(),
                                                kind.getSimpleName(),
                                                check.getSourceCodeLocation())));
                    }
                }
            }
        };
    }

    /** True for what implements an interface of Ferro that takes visitors. */
    private static boolean isVisitable(JavaClass kind) {
        return Stream.concat(Stream.of(kind), kind.getAllRawInterfaces().stream())
                .filter(type -> type.getPackageName().startsWith(Ferro.ROOT))
                .filter(JavaClass::isInterface)
                .anyMatch(type -> type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("accept")));
    }

    /** At home is the package of the kind, and the package around it. */
    private static boolean isAtHome(JavaClass type, JavaClass kind) {
        return (kind.getPackageName() + ".").startsWith(type.getPackageName() + ".");
    }

    @Test
    void values_do_not_change() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(VALUES)
                .should()
                .beFinal()
                .because("schemas, operations and revisions are values")
                .check(CLASSES);
    }

    @Test
    void values_have_neither_getters_nor_setters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(VALUES)
                .and()
                .areDeclaredInClassesThat()
                .areRecords()
                .should()
                .haveNameMatching("(get|set)[A-Z].*")
                .because("a component is asked by its name, and a changed value is another value: `with…`")
                .check(CLASSES);
    }
}
