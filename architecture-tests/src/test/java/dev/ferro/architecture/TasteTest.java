package dev.ferro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.ferro.architecture.Ferro.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import org.junit.jupiter.api.Test;

/** Names, errors, and who speaks to the outside. */
class TasteTest {

    @Test
    void no_type_is_named_by_what_it_is_not() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Utility|Helper|Helpers|Manager|Impl)")
                .because("such a name says that nobody knows what belongs there")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_prints_and_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.ferro.cli..", "dev.ferro.benchmarks..")
                .and()
                .doNotHaveFullyQualifiedName("dev.ferro.testing.DatabaseServer")
                .and()
                .doNotHaveFullyQualifiedName("dev.ferro.testing.DatabaseClient")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("commands return records; shells decide how they are shown")
                .check(CLASSES);
    }

    @Test
    void no_exception_is_generic() {
        noClasses()
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a generic exception is made",
                        call -> isGeneric(call.getTargetOwner().getName())
                                && !call.getOriginOwner()
                                        .isAssignableTo(call.getTargetOwner().getName())))
                .because("a FerroException says what, where, why and what to do; a wrong argument may say so itself")
                .check(CLASSES);
    }

    private static boolean isGeneric(String type) {
        return type.equals("java.lang.RuntimeException")
                || type.equals("java.lang.Exception")
                || type.equals("java.lang.Throwable")
                || type.equals("java.lang.Error");
    }

    @Test
    void ferro_has_one_exception() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .arePublic()
                .should()
                .haveFullyQualifiedName("dev.ferro.FerroException")
                .because("whoever calls Ferro catches one type and reads stable codes")
                .check(CLASSES);
    }
}
