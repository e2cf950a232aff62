package dev.ferro.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.Quoting;
import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What SQL drops is read out of it. */
class SqlLossesTest {

    private static final Quoting QUOTING =
            new Quoting("'\"`", "\n\r", true, Quoting.Backslash.AFTER_E, Quoting.Comments.NESTED);

    private static SqlLosses of(String... statements) {
        SqlLosses losses = new SqlLosses(QUOTING);
        List.of(statements).forEach(losses::add);
        return losses;
    }

    private static List<String> losses(String... statements) {
        return of(statements).losses().stream().map(Loss::toString).toList();
    }

    @Test
    void tables_that_are_dropped_or_emptied_are_found() {
        assertThat(losses("DROP TABLE users; drop table if exists \"The \"\"Log\"\"\", shop.orders cascade"))
                .containsExactly("table `users`", "table `The \"Log\"`", "table `shop.orders`");
        assertThat(losses("TRUNCATE TABLE users", "/* all */ truncate only log -- of them"))
                .containsExactly("table `users`", "table `log`");
    }

    @Test
    void columns_that_are_dropped_are_found_among_other_changes() {
        assertThat(losses("ALTER TABLE users ADD age INT DEFAULT (1 + 2), DROP COLUMN IF EXISTS bio, DROP email"))
                .containsExactly("column `bio` of `users`", "column `email` of `users`");
        assertThat(losses("ALTER TABLE IF EXISTS ONLY `users` DROP `drop`"))
                .containsExactly("column `drop` of `users`");
    }

    @Test
    void what_holds_no_data_is_none() {
        assertThat(losses(
                        "DROP INDEX ix_users",
                        "DROP VIEW users",
                        "ALTER TABLE users ALTER COLUMN bio DROP NOT NULL, ALTER age DROP DEFAULT",
                        "ALTER TABLE users DROP CONSTRAINT ck_users",
                        "ALTER TABLE users DROP PRIMARY KEY, DROP FOREIGN KEY fk, DROP INDEX ix, DROP CHECK ck",
                        "ALTER TABLE users RENAME TO people",
                        "INSERT INTO log VALUES ('DROP TABLE users; DROP TABLE log')",
                        "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM log; END"))
                .isEmpty();
    }

    @Test
    void a_table_that_is_dropped_for_its_copy_is_no_loss_but_for_what_is_not_copied() {
        SqlLosses losses = of(
                "CREATE TABLE ferro_new_users (id INTEGER, name TEXT)",
                "INSERT INTO ferro_new_users (id, name) SELECT id, name FROM users",
                "DROP TABLE users",
                "ALTER TABLE ferro_new_users RENAME TO users",
                "DROP TABLE log");
        assertThat(losses.losses()).containsExactly(new Loss(QualifiedName.of("log"), null));
        assertThat(losses.rebuilt()).isEqualTo(Map.of(QualifiedName.of("users"), List.of("id", "name")));
    }
}
