package dev.ferro.script;

import static dev.ferro.script.Ddl.exclude;
import static dev.ferro.script.Ddl.exclusion;
import static dev.ferro.script.Ddl.expression;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.DropConstraint;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words for exclusion constraints in scripts. */
class ExclusionsTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final ExclusionConstraint EX = new ExclusionConstraint(
                    "ex",
                    List.of(
                            new ExclusionPart(IndexPart.column("name"), "="),
                            new ExclusionPart(IndexPart.expression("age + 1"), "<>")))
            .using("gist");

    @Test
    void a_name_is_enough_to_drop_what_the_migration_has_created() {
        assertThat(Recorded.upgrade(op -> {
                    op.createExclusion(
                            "users",
                            exclusion("ex", exclude("name", "="), exclude(expression("age + 1"), "<>"))
                                    .using("gist"));
                    op.dropConstraint("users", "ex");
                }))
                .startsWith(new CreateExclusion(USERS, EX))
                .hasSize(2);
        assertThat(new CreateExclusion(USERS, EX).inverse()).contains(new DropConstraint(USERS, EX));
        assertThat(new DropConstraint(USERS, EX).inverse()).contains(new CreateExclusion(USERS, EX));
    }
}
