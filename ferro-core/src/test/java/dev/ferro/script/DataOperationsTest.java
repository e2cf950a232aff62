package dev.ferro.script;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.Backfill;
import dev.ferro.operation.ConnectionWork;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.operation.OnlyOn;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RunJava;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows, SQL, Java code and what holds other operations are recorded as they are said. */
class DataOperationsTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    @Test
    void sql_is_passed_through_with_its_values() {
        assertThat(Recorded.upgrade(op -> {
                    op.execute("UPDATE users SET bio = '50% :off?'");
                    op.execute("UPDATE users SET bio = ? WHERE id = ?", null, 7);
                }))
                .containsExactly(
                        new Execute("UPDATE users SET bio = '50% :off?'", List.of()),
                        new Execute("UPDATE users SET bio = ? WHERE id = ?", Arrays.asList(null, 7)));
    }

    @Test
    void rows_are_inserted_from_maps_with_columns_in_order() {
        assertThat(Recorded.only(
                        op -> op.insert("users", Map.of("name", "Ann", "id", 1), Map.of("id", 2, "name", "Bob"))))
                .isEqualTo(new Insert(USERS, List.of("id", "name"), List.of(List.of(1, "Ann"), List.of(2, "Bob"))));
    }

    @Test
    void rows_are_inserted_from_lists() {
        assertThat(Recorded.only(op -> op.insert("users", List.of("id"), List.of(List.of(1), List.of(2)))))
                .isEqualTo(new Insert(USERS, List.of("id"), List.of(List.of(1), List.of(2))));
    }

    @Test
    void a_backfill_is_recorded_with_its_ranges() {
        assertThat(Recorded.upgrade(op -> {
                    op.backfill("users", "bio = ''", "bio IS NULL");
                    op.backfill("users", "bio = ''", "bio IS NULL", 50);
                }))
                .containsExactly(
                        new Backfill(USERS, "bio = ''", "bio IS NULL", 1000),
                        new Backfill(USERS, "bio = ''", "bio IS NULL", 50));
    }

    @Test
    void a_backfill_of_no_rows_at_a_time_is_refused() {
        assertThatThrownBy(() -> Recorded.upgrade(op -> op.backfill("users", "bio = ''", "bio IS NULL", 0)))
                .hasMessageContaining("The number of rows of `backfill` is 0.");
    }

    @Test
    void java_code_is_recorded_and_not_run() {
        ConnectionWork work = connection -> {
            throw new AssertionError("run while recording");
        };

        assertThat(Recorded.only(op -> op.run("count the users", work)))
                .isEqualTo(new RunJava("count the users", work));
    }

    @Test
    void operations_outside_a_transaction_are_recorded_together() {
        assertThat(Recorded.only(op -> op.withoutTransaction(outside -> outside.execute("VACUUM"))))
                .isEqualTo(new WithoutTransaction(List.of(new Execute("VACUUM", List.of()))));
    }

    @Test
    void operations_for_one_database_are_recorded_together() {
        assertThat(Recorded.only(op -> op.onlyOn("sqlite", there -> there.execute("PRAGMA optimize"))))
                .isEqualTo(new OnlyOn("sqlite", List.of(new Execute("PRAGMA optimize", List.of()))));
    }

    @Test
    void what_one_database_has_is_known_there_and_nowhere_else() {
        Column bio = column("bio", text());
        List<Operation> recorded = Recorded.upgrade(op -> {
            op.onlyOn("sqlite", there -> there.addColumn("users", bio));
            op.withoutTransaction(outside -> outside.onlyOn("h2", there -> there.addColumn("users", bio)));
            op.renameColumn("users", "bio", "about");
            op.dropColumn("users", "about");
            op.addColumn("users", column("bio", varchar(20)));
            op.onlyOn("sqlite", there -> there.dropColumn("users", "bio"));
            op.onlyOn("postgresql", there -> there.dropColumn("users", "bio"));
        });
        Operation dropped = new DropColumn(USERS, column("bio", varchar(20)));
        assertThat(recorded.get(3)).isEqualTo(new DropColumn(USERS, Column.named("about")));
        assertThat(recorded.subList(5, 7))
                .containsExactly(new OnlyOn("sqlite", List.of(dropped)), new OnlyOn("postgresql", List.of(dropped)));
    }

    @Test
    void what_one_database_has_is_completed_there() {
        List<Operation> recorded = Recorded.downgrade(
                op -> op.onlyOn("sqlite", there -> there.addColumn("users", column("bio", text()))), op -> {
                    op.onlyOn("sqlite", there -> there.dropColumn("users", "bio"));
                    op.onlyOn("h2", there -> there.dropColumn("users", "bio"));
                });
        assertThat(recorded)
                .containsExactly(
                        new OnlyOn("sqlite", List.of(new DropColumn(USERS, column("bio", text())))),
                        new OnlyOn("h2", List.of(new DropColumn(USERS, Column.named("bio")))));
    }
}
