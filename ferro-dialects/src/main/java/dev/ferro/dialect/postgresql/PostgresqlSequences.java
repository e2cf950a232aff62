package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Brackets;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sequences behind {@code serial} columns, which a table takes with it when it goes, and behind identities.
 *
 * <p>To the catalogue a {@code serial} column is one whose default calls {@code nextval} of a sequence that the column
 * owns. Whatever creates such a column creates the sequence too, unless it is there: then it is somebody's own.
 */
final class PostgresqlSequences {

    private static final Pattern NEXTVAL = Pattern.compile("(?i)nextval\\('((?:[^']|'')+)'(?:::regclass)?\\)");

    private PostgresqlSequences() {}

    static boolean isNumbered(Column column) {
        return sequence(column.defaultExpression()).isPresent();
    }

    /** {@return a default, with the sequence that it takes its values from written as PostgreSQL prints it} */
    static String respelled(String expression) {
        return sequence(expression)
                .map(sequence -> "nextval(" + PostgresqlLiterals.quoted(sequence) + "::regclass)")
                .orElse(expression);
    }

    /** {@return the sequence that a default takes its values from, written as in SQL} */
    private static Optional<String> sequence(@Nullable String expression) {
        return Optional.ofNullable(expression)
                .map(Brackets::bare)
                .map(NEXTVAL::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).replace("''", "'"));
    }

    /** {@return the statements that give an existing column a default of this kind; none if it has another} */
    static List<String> provide(QualifiedName table, Column column) {
        return sequence(column.defaultExpression()).stream()
                .flatMap(sequence -> List.of(
                        createMissing(table, column, sequence),
                        PostgresqlSql.alterColumn(table, column.name(), "SET DEFAULT " + column.defaultExpression()))
                        .stream())
                .toList();
    }

    private static String createMissing(QualifiedName table, Column column, String sequence) {
        String name = PostgresqlSql.name(column.name());
        String type = PostgresqlKind.of(column.type()) == PostgresqlKind.INTEGER
                ? " AS " + PostgresqlTypes.TYPES.print(column.type())
                : "";
        return """
            DO $ferro$ BEGIN
                IF to_regclass(%1$s) IS NULL THEN
                    CREATE SEQUENCE %2$s%3$s OWNED BY %4$s.%5$s;
                    PERFORM setval(%1$s, coalesce(max(%5$s), 0) + 1, false) FROM %4$s;
                END IF;
            END $ferro$\
            """.formatted(PostgresqlLiterals.quoted(sequence), sequence, type, PostgresqlSql.name(table), name);
    }

    /** {@return the statement that drops the sequence of a serial column; none where the column is not one} */
    static List<String> drop(QualifiedName table, Column column) {
        return sequence(column.defaultExpression()).stream()
                .map(sequence -> """
                    DO $ferro$ BEGIN
                        IF to_regclass(%1$s) = %2$s::regclass THEN
                            DROP SEQUENCE %3$s;
                        END IF;
                    END $ferro$\
                    """.formatted(PostgresqlLiterals.quoted(sequence), owned(table, column), sequence))
                .toList();
    }

    /** {@return the statement that lets an identity begin after the numbers that rows have} */
    static String advance(QualifiedName table, Column column) {
        return "SELECT setval(" + owned(table, column) + ", coalesce(max(" + PostgresqlSql.name(column.name())
                + "), 0) + 1, false) FROM " + PostgresqlSql.name(table);
    }

    private static String owned(QualifiedName table, Column column) {
        return "pg_get_serial_sequence(" + PostgresqlLiterals.quoted(PostgresqlSql.name(table)) + ", "
                + PostgresqlLiterals.quoted(column.name()) + ")";
    }
}
