package dev.ferro.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCompilationTest {

    @Test
    void classes_know_their_source() {
        List<CompiledClass> classes = compile("package app; public class A { interface Inner {} } class B {}");

        assertThat(classes).extracting(CompiledClass::name).containsExactlyInAnyOrder("app.A", "app.A$Inner", "app.B");
        assertThat(classes).extracting(CompiledClass::source).containsOnly(Path.of("A.java"));
    }

    @Test
    void a_syntax_error_is_told_with_place_line_and_caret() {
        assertThat(problems("class A {\n\tint number = 5\n}"))
                .containsExactly(Problem.of("source-does-not-compile", "`A.java` does not compile: ';' expected.")
                        .at("A.java:2:23\nint number = 5\n              ^")
                        .because("")
                        .advise("Mend the line and run the command again."));
    }

    @Test
    void details_of_the_compiler_are_the_reason() {
        Problem problem = problems("class A { Unknown unknown; }").get(0);

        assertThat(problem.what()).isEqualTo("`A.java` does not compile: cannot find symbol.");
        assertThat(problem.why()).contains("symbol:   class Unknown");
    }

    @Test
    void errors_of_every_phase_are_told_in_one_run() {
        assertThat(problems("""
                class A {
                    Unknown unknown;
                    int missing() {}
                    void unset() { int i; System.out.println(i); }
                    void thrown() { throw new Exception(); }
                }
                """)).hasSize(4);
    }

    private static List<Problem> problems(String source) {
        return catchThrowableOfType(FerroException.class, () -> compile(source)).problems();
    }

    private static List<CompiledClass> compile(String source) {
        return new JavaCompilation(List.of()).compile(List.of(new JavaSource(Path.of("A.java"), source)));
    }
}
