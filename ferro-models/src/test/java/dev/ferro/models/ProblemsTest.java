package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import org.junit.jupiter.api.Test;

/** All that is wrong is said at once, class by class, and one fault is one problem. */
class ProblemsTest {

    private static final Sources MODELS = Sources.of("""
            @Model(indexes = @Index("missing")) record Zebra(String name, Thread thread) {}
            @Model(uniques = @Unique("homepage"), indexes = @Index({"owner_id", "homepage"}))
            record Apple(@Field(primaryKey = true) int id, java.net.URI homepage, @ForeignKey Thread owner,
                    @Field(defaultValue = "'x'") int size) {}
            """);

    @Test
    void of_all_models_are_reported_together() {
        assertThat(MODELS.problems()).isEqualTo("""
                `java.net.URI` has no column type of its own.
                  where: app.Apple, field `homepage`
                  do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out
                The default `'x'` does not fit the type `integer`.
                  where: app.Apple, field `size`
                  do:    write a literal of that type, or an SQL expression
                `Thread` is no model.
                  where: app.Apple, field `owner`
                  do:    annotate the class with `@Model`, or take `@ForeignKey` away
                `Thread` has no column type of its own.
                  where: app.Zebra, field `thread`
                  do:    write `@Field(type = "text")`, or `@Ignore` to leave the field out
                The model has no primary key.
                  where: app.Zebra
                  do:    mark the field that identifies a row `@Field(primaryKey = true)`
                An index names the column `missing`, which the table does not have.
                  where: app.Zebra
                  do:    use one of name, thread""");
    }

    @Test
    void have_codes_and_end_a_command_as_refused() {
        FerroException failure = catchThrowableOfType(FerroException.class, MODELS::read);
        assertThat(failure.refusal()).isEqualTo(Refusal.REFUSED);
        assertThat(failure.problems().stream().map(Problem::code))
                .containsExactly(
                        "unsupported-type",
                        "default-does-not-fit",
                        "foreign-key-to-no-model",
                        "unsupported-type",
                        "no-primary-key",
                        "unknown-column");
    }
}
