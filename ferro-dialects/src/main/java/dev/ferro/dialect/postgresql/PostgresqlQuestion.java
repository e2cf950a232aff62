package dev.ferro.dialect.postgresql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How one expression of a table is printed by the database.
 *
 * @param table the table
 * @param asking puts the expression into a temporary table
 * @param learning takes what the temporary table then says into the desired table
 */
record PostgresqlQuestion(QualifiedName table, UnaryOperator<Table> asking, BinaryOperator<Table> learning) {

    /**
     * {@return the questions about expressions that {@code actual} does not hold in the same words} A table that is to be
     * created is asked about only where it may be one that bears another name now.
     */
    static List<PostgresqlQuestion> about(Schema desired, Schema actual) {
        boolean renaming = actual.tables().stream()
                .anyMatch(table -> desired.table(table.name()).isEmpty());
        List<PostgresqlQuestion> questions = new ArrayList<>();
        for (Table table : desired.tables()) {
            Optional<Table> present = actual.table(table.name());
            if (present.isPresent() || renaming) {
                new Collector(table, present.orElse(Table.named(table.name()))).collect(questions);
            }
        }
        return questions;
    }

    Table ask(Table scratch) {
        return asking.apply(scratch);
    }

    Table learn(Table desired, Table printed) {
        return learning.apply(desired, printed);
    }

    /**
     * Finds the questions about one table.
     *
     * @param desired the table as it shall be
     * @param actual the table as it is
     */
    private record Collector(Table desired, Table actual) {

        void collect(List<PostgresqlQuestion> questions) {
            desired.columns().forEach(column -> {
                Column present = actual.column(column.name()).orElse(Column.named(column.name()));
                aboutType(column, present).ifPresent(questions::add);
                aboutDefault(column, present).ifPresent(questions::add);
                aboutGeneration(column, present).ifPresent(questions::add);
            });
            desired.checks().stream()
                    .filter(check -> !actual.checks().contains(check))
                    .map(this::aboutCheck)
                    .forEach(questions::add);
            desired.indexes().stream()
                    .filter(index -> hasExpression(index) && !actual.indexes().contains(index))
                    .map(this::aboutIndex)
                    .forEach(questions::add);
        }

        /** A type that Ferro has no word for, and that the catalogue may know by another name. */
        private Optional<PostgresqlQuestion> aboutType(Column column, Column present) {
            boolean unclear = PostgresqlKind.of(column.type()) == PostgresqlKind.NATIVE
                    && present.isStated()
                    && !column.type().equals(present.type());
            String name = column.name();
            return question(
                    unclear,
                    scratch -> scratch,
                    (table, printed) -> table.mapColumn(
                            name, item -> item.type(column(printed, name).type())));
        }

        private Optional<PostgresqlQuestion> aboutDefault(Column column, Column present) {
            String expression = column.defaultExpression();
            String name = column.name();
            return question(
                    differs(expression, present.defaultExpression(), present),
                    scratch -> scratch.mapColumn(name, item -> item.defaultsTo(expression)),
                    (table, printed) -> table.mapColumn(
                            name, item -> item.defaultsTo(column(printed, name).defaultExpression())));
        }

        private Optional<PostgresqlQuestion> aboutGeneration(Column column, Column present) {
            Generated generated = column.generated();
            String name = column.name();
            return question(
                    differs(generated, present.generated(), present),
                    scratch -> scratch.mapColumn(name, item -> item.generated(generated)),
                    (table, printed) -> table.mapColumn(
                            name, item -> item.generated(column(printed, name).generated())));
        }

        private static boolean differs(@Nullable Object wanted, @Nullable Object present, Column column) {
            return wanted != null && !wanted.equals(present) && (present != null || !column.isStated());
        }

        private PostgresqlQuestion aboutCheck(CheckConstraint check) {
            String scratchName = "ferro_check_" + desired.checks().indexOf(check);
            return new PostgresqlQuestion(
                    desired.name(), scratch -> check.renamed(scratchName).addTo(scratch), (table, printed) -> {
                        CheckConstraint answer = printed.checks().stream()
                                .filter(item -> scratchName.equals(item.name()))
                                .findFirst()
                                .orElseThrow();
                        return answer.renamed(check.name()).addTo(check.removeFrom(table));
                    });
        }

        private static boolean hasExpression(Index index) {
            return index.where() != null || index.parts().stream().anyMatch(IndexPart::expression);
        }

        private PostgresqlQuestion aboutIndex(Index index) {
            String name = index.name();
            return new PostgresqlQuestion(
                    desired.name(),
                    index::addTo,
                    (table, printed) -> printed.index(name).orElseThrow().addTo(table.withoutIndex(name)));
        }

        private Optional<PostgresqlQuestion> question(
                boolean wanted, UnaryOperator<Table> asking, BinaryOperator<Table> learning) {
            return wanted ? Optional.of(new PostgresqlQuestion(desired.name(), asking, learning)) : Optional.empty();
        }

        private static Column column(Table table, String name) {
            return Objects.requireNonNull(table.column(name).orElse(null));
        }
    }
}
