package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.CreateSequence;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.Workbench;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Sequences that models name. */
class SequencesTest {

    private static Sources order(String sequences) {
        return Sources.of("""
            @Model(sequences = %s)
            record Order(
                    @Field(primaryKey = true) long id,
                    @Field(defaultValue = "nextval('numbers')") long number) {}
            """.formatted(sequences));
    }

    @Test
    void say_what_is_not_usual() {
        assertThat(order("@Sequence(name = \"numbers\")").schema()).startsWith("sequence numbers bigint by 1\n");
        assertThat(order("@Sequence(name = \"numbers\", schema = \"sales\", type = \"integer\", start = 5,"
                                + " increment = -1, minimum = 0, maximum = 9, cache = 3, cycle = true)")
                        .schema())
                .startsWith("schema sales\nsequence sales.numbers integer by -1 from 5 min 0 max 9 cache 3 cycle\n");
    }

    @Test
    void of_several_models_are_one_if_they_are_the_same() {
        String two = """
            @Model(sequences = @Sequence(name = "numbers"))
            record Order(@Field(primaryKey = true) long id) {}
            @Model(sequences = @Sequence(name = "numbers"%s))
            record Bill(@Field(primaryKey = true) long id) {}
            """;
        assertThat(Sources.of(two.formatted("")).read().schema().sequences()).hasSize(1);
        assertThat(Sources.of(two.formatted(", start = 7")).problems()).isEqualTo("""
            The sequence `numbers` is another one in another model.
              where: app.Order
              do:    state it in one of the two, or the same in both\
            """);
    }

    @Test
    void that_cannot_be_are_refused() {
        assertThat(order("@Sequence(name = \" \", type = \"text\", increment = 0)")
                        .problems())
                .isEqualTo("""
                    The sequence ` ` has no name.
                      where: app.Order
                      do:    give it one with `name`
                    The sequence ` ` cannot be of the type `text`.
                      where: app.Order
                      do:    use `smallint`, `integer` or `bigint`
                    The sequence ` ` does not move.
                      where: app.Order
                      do:    let it increment by 1 or -1\
                    """);
    }

    @Test
    void come_before_the_columns_that_are_filled_from_them() throws SQLException {
        try (Workbench bench = Workbench.open(TestDatabase.postgresql(), KnownDatabase.POSTGRESQL)) {
            var operations = bench.diff(order("@Sequence(name = \"numbers\", start = 1000)")
                            .read()
                            .schema())
                    .operations();
            assertThat(operations.get(0)).isInstanceOf(CreateSequence.class);
            bench.run(operations);
            bench.sql("INSERT INTO orders (id) VALUES (1)");
            assertThat(bench.rows("SELECT number FROM orders")).containsExactly("1000");
        }
    }
}
