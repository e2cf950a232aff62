package dev.ferro.dialect.mysql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a table that holds a text which the server may print otherwise.
 *
 * @param kind what kind of place it is
 * @param name the name of the column, check or index
 */
record MysqlSubject(Kind kind, String name) {

    /** The kinds of places. */
    enum Kind {
        TYPE,
        DEFAULT,
        GENERATION,
        CHECK,
        INDEX
    }

    /** {@return the places of a table that hold a text} */
    private static List<MysqlSubject> all(Table table) {
        List<MysqlSubject> subjects = new ArrayList<>();
        for (Column column : table.columns()) {
            if (MysqlKind.isNative(column.type())) {
                subjects.add(new MysqlSubject(Kind.TYPE, column.name()));
            }
            if (column.defaultExpression() != null) {
                subjects.add(new MysqlSubject(Kind.DEFAULT, column.name()));
            }
            if (column.generated() != null) {
                subjects.add(new MysqlSubject(Kind.GENERATION, column.name()));
            }
        }
        table.checks().stream()
                .map(CheckConstraint::name)
                .filter(Objects::nonNull)
                .forEach(name -> subjects.add(new MysqlSubject(Kind.CHECK, name)));
        table.indexes().stream()
                .filter(index -> index.parts().stream().anyMatch(IndexPart::expression))
                .forEach(index -> subjects.add(new MysqlSubject(Kind.INDEX, index.name())));
        return subjects;
    }

    /** {@return the places where the one table does not hold what the other one holds} */
    static List<MysqlSubject> differing(Table desired, Table actual) {
        return all(desired).stream()
                .filter(subject -> !Objects.equals(subject.in(desired), subject.in(actual)))
                .toList();
    }

    /** {@return what a table holds there, or null} */
    @Nullable
    Object in(Table table) {
        return switch (kind) {
            case TYPE -> column(table, Column::type);
            case DEFAULT -> column(table, Column::defaultExpression);
            case GENERATION -> column(table, Column::generated);
            case CHECK -> check(table);
            case INDEX -> table.index(name).orElse(null);
        };
    }

    private @Nullable Object column(Table table, Aspect aspect) {
        return table.column(name).<@Nullable Object>map(aspect::of).orElse(null);
    }

    /** What there is to a column. */
    private interface Aspect {
        @Nullable
        Object of(Column column);
    }

    private @Nullable CheckConstraint check(Table table) {
        return table.checks().stream()
                .filter(check -> name.equals(check.name()))
                .findFirst()
                .orElse(null);
    }

    /** {@return {@code target} with what {@code source} holds there} */
    Table copy(Table source, Table target) {
        return switch (kind) {
            case TYPE, DEFAULT, GENERATION ->
                source.column(name)
                        .map(column -> target.mapColumn(name, item -> copy(column, item)))
                        .orElse(target);
            case CHECK -> copyCheck(source, target);
            case INDEX ->
                source.index(name)
                        .map(index -> index.addTo(target.withoutIndex(name)))
                        .orElse(target);
        };
    }

    private Column copy(Column source, Column target) {
        return switch (kind) {
            case TYPE -> target.type(source.type());
            case DEFAULT -> target.defaultsTo(source.defaultExpression());
            case GENERATION -> target.generated(source.generated());
            case CHECK, INDEX -> target;
        };
    }

    private Table copyCheck(Table source, Table target) {
        CheckConstraint copied = check(source);
        List<CheckConstraint> checks = new ArrayList<>(target.checks());
        checks.removeIf(check -> name.equals(check.name()));
        if (copied != null) {
            checks.add(copied);
        }
        return target.withChecks(checks);
    }

    /** {@return a table of the columns of another one with nothing but what is there at these places} */
    static Table question(Table source, List<MysqlSubject> subjects) {
        Table asked = Table.named(source.name())
                .withColumns(source.columns().stream()
                        .map(column -> Column.of(column.name(), column.type()))
                        .toList());
        for (MysqlSubject subject : subjects) {
            asked = subject.copy(source, asked);
        }
        return asked;
    }
}
