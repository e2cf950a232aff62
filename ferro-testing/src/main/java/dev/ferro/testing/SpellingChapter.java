package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.JsonType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.VarcharType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same in other words is no difference. */
abstract class SpellingChapter extends Chapter {

    SpellingChapter(DialectSpecification specification) {
        super(specification);
    }

    private static Table accounts() {
        return Table.of(
                "accounts",
                Column.of("id", new IntegerType()).notNull(),
                Column.of("email", new VarcharType(100)).notNull(),
                Column.of("status", new VarcharType(20)),
                Column.of("balance", new DecimalType(12, 2)),
                new PrimaryKey("pk_accounts", List.of("id")));
    }

    private void converges(Table table) throws SQLException {
        bench().create(Schema.of(table));
        assertHolds(Schema.of(table));
    }

    private void convergesOrRefused(boolean possible, Table table) throws SQLException {
        if (possible) {
            converges(table);
        } else {
            assertRefused(() -> bench().create(Schema.of(table)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "balance>=0",
                "( (balance >= 0) )",
                "status in ('a','b')",
                "status IN ('a', 'b') AND (balance > 0 OR balance IS NULL)",
                "length(email) > 3",
                "email like '%@%'",
                "email <> '' and email <> 'it''s (not) -- one'",
                "balance BETWEEN 0 AND 100",
                "not (balance < 0)",
                "(CASE WHEN status = 'a' THEN balance > 0 ELSE balance = 0 END) = true"
            })
    void a_check_converges(String expression) throws SQLException {
        converges(accounts().withChecks(List.of(new CheckConstraint("ck_accounts", expression))));
    }

    static List<Arguments> defaults() {
        return List.of(
                Arguments.of(new IntegerType(), "0"),
                Arguments.of(new IntegerType(), "-1"),
                Arguments.of(new IntegerType(), "'5'"),
                Arguments.of(new IntegerType(), "(1 + 1)"),
                Arguments.of(new DecimalType(12, 2), "0.00"),
                Arguments.of(new DecimalType(12, 2), "-1.50"),
                Arguments.of(new TextType(), "'x'"),
                Arguments.of(new TextType(), "'it''s'"),
                Arguments.of(new TextType(), "''"),
                Arguments.of(new VarcharType(20), "'user'"),
                Arguments.of(new BooleanType(), "true"),
                Arguments.of(new BooleanType(), "FALSE"),
                Arguments.of(new TimestampType(null, false), "CURRENT_TIMESTAMP"),
                Arguments.of(new TimestampType(null, true), "current_timestamp"),
                Arguments.of(new TextType(), "NULL"),
                Arguments.of(new JsonType(true), "'{}'"),
                Arguments.of(new JsonType(true), "'{\"a\":[1,2]}'"));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void a_default_converges(DataType type, String expression) throws SQLException {
        converges(accounts().withColumn(Column.of("extra", type).defaultsTo(expression)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower(email)", "LOWER( email )", "email || 'x'", "(balance+1)", "coalesce(status,'none')"})
    void an_index_on_an_expression_converges(String expression) throws SQLException {
        convergesOrRefused(
                specification().profile().expressionIndexes(),
                accounts().withIndexes(List.of(Index.of("ix_accounts", List.of(IndexPart.expression(expression))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"balance>0", "status='a'", "(email is not null)", "status IN ('a','b') AND balance<5"})
    void a_partial_index_converges(String condition) throws SQLException {
        convergesOrRefused(
                specification().profile().partialIndexes(),
                accounts()
                        .withIndexes(
                                List.of(Index.onColumns("ix_accounts", "email").where(condition))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"balance*2", "( balance + 1 )", "balance / 4.0"})
    void a_computed_column_converges(String expression) throws SQLException {
        converges(accounts()
                .withColumn(Column.of("computed", new DecimalType(12, 2)).storedAs(expression)));
    }

    @Test
    void a_real_difference_is_seen_beside_one_of_spelling() throws SQLException {
        bench().create(Schema.of(accounts()
                .withChecks(List.of(
                        new CheckConstraint("ck_one", "balance >= 0"),
                        new CheckConstraint("ck_two", "balance < 100")))));
        Schema other = Schema.of(accounts()
                .withChecks(List.of(
                        new CheckConstraint("ck_one", "balance>=0"), new CheckConstraint("ck_two", "balance<=100"))));
        assertThat(bench().diff(other).operations()).hasSize(2);
        becomes(other);
    }

    @Test
    void what_the_database_cannot_read_does_not_hide_the_rest() throws SQLException {
        bench().create(Schema.of(accounts()
                .withChecks(List.of(
                        new CheckConstraint("ck_one", "balance >= 0"),
                        new CheckConstraint("ck_two", "balance < 100")))));
        Schema broken = Schema.of(accounts()
                .withChecks(List.of(
                        new CheckConstraint("ck_one", "balance>=0"),
                        new CheckConstraint("ck_two", "nothing(like) this"))));
        assertThat(bench().diff(broken).operations()).hasSize(2);
    }

    @Test
    void asking_leaves_nothing_behind() throws SQLException {
        createLibrary();
        Schema before = bench().reflect();
        Schema other = library()
                .mapTable(
                        BOOKS,
                        table -> table.withChecks(List.of(new CheckConstraint("ck_books_price", "price>=0 and 1=1"))));
        bench().diff(other);
        assertThat(bench().connection().getAutoCommit()).isTrue();
        try (Workbench second = bench().second()) {
            assertThat(second.reflect()).isEqualTo(before);
        }
        assertThat(bench().reflect()).isEqualTo(before);
    }
}
