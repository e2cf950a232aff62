package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sequences that models name, and others. */
@Tag("server")
@ParameterizedClass
@EnumSource(names = {"POSTGRESQL", "H2"})
class SequencesTest {

    private static final String ORDER = """
        package com.acme.shop.model;

        import dev.ferro.annotations.Field;
        import dev.ferro.annotations.Model;
        import dev.ferro.annotations.Sequence;

        @Model(sequences = @Sequence(name = "order_numbers", start = 1000))
        public record Order(@Field(primaryKey = true) Long id, @Field(defaultValue = "%s") long number) {}
        """;

    private static final String FILE = "src/main/java/com/acme/shop/model/Order.java";

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = Workbench.on(kind);
        String next = kind == TestDatabases.H2 ? "NEXT VALUE FOR order_numbers" : "nextval('order_numbers')";
        bench.write(FILE, ORDER.formatted(next));
        bench.done("init", "--url", bench.url(), "--package", "com.acme.shop.model");
        bench.execute("CREATE SEQUENCE tickets");
        bench.done("revision", "--autogenerate", "-m", "Orders", "--rev-id", "aaaa");
        bench.done("upgrade", "head");
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private String script(String message) {
        return bench.scripts().stream()
                .filter(name -> name.contains(message))
                .map(name -> bench.read("migrations/versions/" + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void those_of_models_are_created_before_what_they_fill_and_others_are_left_alone() {
        bench.execute("INSERT INTO orders (id) VALUES (1)");
        assertThat(bench.query("SELECT number FROM orders")).containsExactly("1000");
        assertThat(script("orders")).contains("op.createSequence(").doesNotContain("tickets");
        bench.done("check");
        assertThat(bench.done("diff", "--from", "models", "--to", "database").out())
                .doesNotContain("tickets");
    }

    @Test
    void they_change_with_the_models_and_stay_when_no_model_names_them() {
        bench.write(FILE, bench.read(FILE).replace("start = 1000", "start = 1000, increment = 5"));
        bench.done("revision", "--autogenerate", "-m", "Steps", "--rev-id", "bbbb");
        assertThat(script("steps")).contains("op.alterSequence(");
        bench.done("upgrade", "head");
        bench.done("check");
        bench.write(
                FILE,
                bench.read(FILE)
                        .replaceAll("\\(sequences = .*\\)\n", "\n")
                        .replaceAll(", @Field\\(defaultValue.*number", ""));
        bench.done("revision", "--autogenerate", "-m", "Gone", "--rev-id", "cccc", "--no-rename");
        assertThat(script("gone")).contains("op.dropColumn(").doesNotContain("Sequence");
        bench.done("upgrade", "head");
        bench.done("check");
        bench.done("downgrade", "base");
    }

    @Test
    void a_schema_that_holds_nothing_but_one_of_others_is_left_alone() {
        bench.execute("CREATE SCHEMA extra");
        bench.execute("CREATE SEQUENCE extra.tickets");
        bench.write("ferro.toml", bench.read("ferro.toml") + "\n[filter]\nschemas = [\"extra\", \"EXTRA\"]\n");

        bench.done("check");
    }
}
