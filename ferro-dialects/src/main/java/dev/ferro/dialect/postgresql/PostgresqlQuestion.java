package dev.ferro.dialect.postgresql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL is asked to print, in as little of a table as it takes.
 *
 * @param subject what the question is about
 * @param holder a table with the expression and the columns that it mentions
 * @param mentionsTable whether the expression may name the table, which then must bear its own name
 */
record PostgresqlQuestion(PostgresqlSubject subject, Table holder, boolean mentionsTable) {

    /** What stands for the name of a table, constraint or index that does not matter. */
    private static final String ANY = "ferro_any";

    static PostgresqlQuestion about(PostgresqlSubject subject, Table source) {
        Table asked = subject.copy(source, skeleton(source));
        Set<String> identifiers = identifiers(asked);
        List<Column> columns = asked.columns().stream()
                .filter(column -> isAsked(subject, column) || names(identifiers, column.name()))
                .toList();
        return new PostgresqlQuestion(
                subject,
                asked.withColumns(columns),
                names(identifiers, source.name().name()));
    }

    /** {@return the same with the whole table, for what only looked as if it needed less} */
    static PostgresqlQuestion whole(PostgresqlSubject subject, Table source) {
        return new PostgresqlQuestion(subject, subject.copy(source, skeleton(source)), true);
    }

    /** {@return the table with nothing but its columns and their types} */
    private static Table skeleton(Table table) {
        return Table.named(QualifiedName.of(table.name().name()))
                .withColumns(table.columns().stream()
                        .map(column -> Column.of(column.name(), column.type()).collation(column.collation()))
                        .toList());
    }

    private static boolean isAsked(PostgresqlSubject subject, Column column) {
        return subject.isColumn() && column.name().equals(subject.name());
    }

    private static boolean names(Set<String> identifiers, String name) {
        return identifiers.contains(name) || identifiers.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> identifiers(Table table) {
        Set<String> identifiers = new HashSet<>();
        for (CheckConstraint check : table.checks()) {
            identifiers.addAll(SqlExpression.identifiers(check.expression()));
        }
        for (ExclusionConstraint exclusion : table.exclusions()) {
            List<IndexPart> keys =
                    exclusion.parts().stream().map(ExclusionPart::key).toList();
            addIdentifiers(keys, exclusion.where(), exclusion.include(), identifiers);
        }
        for (Index index : table.indexes()) {
            addIdentifiers(index.parts(), index.where(), index.include(), identifiers);
        }
        for (Column column : table.columns()) {
            Generated generated = column.generated();
            if (generated != null) {
                identifiers.addAll(SqlExpression.identifiers(generated.expression()));
            }
        }
        return identifiers;
    }

    private static void addIdentifiers(
            List<IndexPart> parts, @Nullable String where, List<String> include, Set<String> identifiers) {
        identifiers.addAll(include);
        if (where != null) {
            identifiers.addAll(SqlExpression.identifiers(where));
        }
        for (IndexPart part : parts) {
            if (part.expression()) {
                identifiers.addAll(SqlExpression.identifiers(part.text()));
            } else {
                identifiers.add(part.text());
            }
        }
    }

    /** {@return the question without the names that the answer does not depend on: equal ones have one answer} */
    Table content() {
        return called(ANY, ANY);
    }

    /** {@return the table under a name, with its constraint or index under another one} */
    Table called(String table, String element) {
        return named(element).renamed(QualifiedName.of(table));
    }

    Table named(String element) {
        return subject.isColumn()
                ? holder
                : holder.renameConstraint(subject.name(), element).renameIndex(subject.name(), element);
    }
}
