package dev.ferro.dialect.h2;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a table that holds a text which H2 may print otherwise.
 *
 * @param kind what kind of place it is
 * @param name the name of the column or check
 */
record H2Subject(Kind kind, String name) {

    /** The kinds of places. */
    enum Kind {
        TYPE,
        DEFAULT,
        GENERATION,
        CHECK
    }

    /** {@return the places of a table that hold a text} */
    private static List<H2Subject> all(Table table) {
        List<H2Subject> subjects = new ArrayList<>();
        for (Column column : table.columns()) {
            if (H2Kind.of(column.type()) == H2Kind.NATIVE) {
                subjects.add(new H2Subject(Kind.TYPE, column.name()));
            }
            if (column.defaultExpression() != null) {
                subjects.add(new H2Subject(Kind.DEFAULT, column.name()));
            }
            if (column.generated() != null) {
                subjects.add(new H2Subject(Kind.GENERATION, column.name()));
            }
        }
        table.checks().stream()
                .map(CheckConstraint::name)
                .filter(Objects::nonNull)
                .forEach(name -> subjects.add(new H2Subject(Kind.CHECK, name)));
        return subjects;
    }

    /** {@return the places where the one table does not hold what the other one holds} */
    static List<H2Subject> differing(Table desired, Table actual) {
        return all(desired).stream()
                .filter(subject -> !Objects.equals(subject.in(desired), subject.in(actual)))
                .toList();
    }

    /** {@return what a table holds there, or null} */
    @Nullable
    Object in(Table table) {
        return kind == Kind.CHECK
                ? check(table)
                : table.column(name).<@Nullable Object>map(this::of).orElse(null);
    }

    private @Nullable Object of(Column column) {
        return switch (kind) {
            case TYPE -> column.type();
            case DEFAULT -> column.defaultExpression();
            case GENERATION -> column.generated();
            case CHECK -> throw new IllegalStateException("a check belongs to the table");
        };
    }

    private @Nullable CheckConstraint check(Table table) {
        return table.checks().stream()
                .filter(check -> name.equals(check.name()))
                .findFirst()
                .orElse(null);
    }

    /** {@return {@code target} with what {@code source} holds there} */
    Table copy(Table source, Table target) {
        if (kind == Kind.CHECK) {
            CheckConstraint copied = check(source);
            List<CheckConstraint> checks = new ArrayList<>(target.checks());
            checks.removeIf(check -> name.equals(check.name()));
            if (copied != null) {
                checks.add(copied);
            }
            return target.withChecks(checks);
        }
        return source.column(name)
                .map(column -> target.mapColumn(name, item -> copy(column, item)))
                .orElse(target);
    }

    private Column copy(Column source, Column target) {
        return switch (kind) {
            case TYPE -> target.type(source.type());
            case DEFAULT -> target.defaultsTo(source.defaultExpression());
            case GENERATION -> target.generated(source.generated());
            case CHECK -> target;
        };
    }

    /** {@return a table of the columns of another one with nothing but what is there at these places} */
    static Table question(Table source, List<H2Subject> subjects) {
        Table asked = Table.named(source.name())
                .withColumns(source.columns().stream()
                        .map(column -> Column.of(column.name(), column.type()))
                        .toList());
        for (H2Subject subject : subjects) {
            asked = subject.copy(source, asked);
        }
        return asked;
    }
}
