package dev.ferro.dialect.postgresql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a table that holds an expression, or a type that Ferro has no word for.
 *
 * @param table the table
 * @param name the name of the column, constraint or index
 * @param place what kind of place it is
 */
record PostgresqlSubject(QualifiedName table, String name, Place place) {

    /** {@return the places where the one table does not hold what the other one holds} */
    static List<PostgresqlSubject> differing(Table desired, Table actual) {
        return Stream.of(Place.values())
                .flatMap(place -> place.names(desired).map(name -> new PostgresqlSubject(desired.name(), name, place)))
                .filter(subject -> subject.in(desired) != null)
                .filter(subject -> !Objects.equals(subject.in(desired), subject.in(actual)))
                .toList();
    }

    /** {@return whether the place is one of a column's, which is found by the column's name} */
    boolean isColumn() {
        return place != Place.CHECK && place != Place.EXCLUSION && place != Place.INDEX;
    }

    /** {@return what a table holds there, or null} */
    @Nullable
    Object in(Table holder) {
        return place.content(holder, name);
    }

    @Nullable
    Object in(Schema schema) {
        return schema.table(table).map(this::in).orElse(null);
    }

    /** {@return {@code target} with what {@code source} holds there} */
    Table copy(Table source, Table target) {
        return place.copy(source, target, name);
    }

    /** {@return a schema with what the sources hold at the places} */
    static Schema copy(
            Collection<PostgresqlSubject> subjects, Function<PostgresqlSubject, Table> sources, Schema target) {
        Map<QualifiedName, List<PostgresqlSubject>> byTable = new HashMap<>();
        for (PostgresqlSubject subject : subjects) {
            byTable.computeIfAbsent(subject.table, table -> new ArrayList<>()).add(subject);
        }
        return target.mapTables(table -> {
            Table copied = table;
            for (PostgresqlSubject subject : byTable.getOrDefault(table.name(), List.of())) {
                copied = subject.copy(sources.apply(subject), copied);
            }
            return copied;
        });
    }

    /** The kinds of places. */
    enum Place {
        TYPE {
            @Override
            Stream<String> names(Table table) {
                return table.columns().stream()
                        .filter(column -> PostgresqlKind.of(column.type()) == PostgresqlKind.NATIVE)
                        .map(Column::name);
            }

            @Override
            @Nullable
            Object content(Table table, String name) {
                return ofColumn(table, name, Column::type);
            }

            @Override
            Table copy(Table source, Table target, String name) {
                return fromColumn(
                        source, name, column -> target.mapColumn(name, item -> item.type(column.type())), target);
            }
        },
        DEFAULT {
            @Override
            Stream<String> names(Table table) {
                return table.columns().stream().map(Column::name);
            }

            @Override
            @Nullable
            Object content(Table table, String name) {
                return ofColumn(table, name, Column::defaultExpression);
            }

            @Override
            Table copy(Table source, Table target, String name) {
                return fromColumn(
                        source,
                        name,
                        column -> target.mapColumn(name, item -> item.defaultsTo(column.defaultExpression())),
                        target);
            }
        },
        GENERATION {
            @Override
            Stream<String> names(Table table) {
                return table.columns().stream().map(Column::name);
            }

            @Override
            @Nullable
            Object content(Table table, String name) {
                return ofColumn(table, name, Column::generated);
            }

            @Override
            Table copy(Table source, Table target, String name) {
                return fromColumn(
                        source,
                        name,
                        column -> target.mapColumn(name, item -> item.generated(column.generated())),
                        target);
            }
        },
        CHECK {
            @Override
            Stream<String> names(Table table) {
                return table.checks().stream().map(CheckConstraint::name).flatMap(Stream::ofNullable);
            }

            @Override
            @Nullable
            Object content(Table table, String name) {
                return table.checks().stream()
                        .filter(check -> name.equals(check.name()))
                        .map(CheckConstraint::expression)
                        .findFirst()
                        .orElse(null);
            }

            @Override
            Table copy(Table source, Table target, String name) {
                List<CheckConstraint> checks = new ArrayList<>(target.checks());
                checks.removeIf(check -> name.equals(check.name()));
                source.checks().stream()
                        .filter(check -> name.equals(check.name()))
                        .forEach(checks::add);
                return target.withChecks(checks);
            }
        },
        EXCLUSION {
            @Override
            Stream<String> names(Table table) {
                return table.exclusions().stream()
                        .map(ExclusionConstraint::name)
                        .flatMap(Stream::ofNullable);
            }

            @Override
            @Nullable
            Object content(Table table, String name) {
                return named(table, name).findFirst().orElse(null);
            }

            @Override
            Table copy(Table source, Table target, String name) {
                List<ExclusionConstraint> exclusions = new ArrayList<>(target.exclusions());
                exclusions.removeIf(exclusion -> name.equals(exclusion.name()));
                named(source, name).forEach(exclusions::add);
                return target.withExclusions(exclusions);
            }

            private Stream<ExclusionConstraint> named(Table table, String name) {
                return table.exclusions().stream().filter(exclusion -> name.equals(exclusion.name()));
            }
        },
        INDEX {
            @Override
            Stream<String> names(Table table) {
                return table.indexes().stream().filter(Place::hasExpression).map(Index::name);
            }

            @Override
            @Nullable
            Object content(Table table, String name) {
                return table.index(name).orElse(null);
            }

            @Override
            Table copy(Table source, Table target, String name) {
                return source.index(name)
                        .map(index -> index.addTo(target.withoutIndex(name)))
                        .orElse(target);
            }
        };

        abstract Stream<String> names(Table table);

        @Nullable
        abstract Object content(Table table, String name);

        abstract Table copy(Table source, Table target, String name);

        private static <T> @Nullable T ofColumn(Table table, String name, Function<Column, @Nullable T> aspect) {
            return table.column(name).<@Nullable T>map(aspect).orElse(null);
        }

        private static Table fromColumn(Table source, String name, Function<Column, Table> change, Table otherwise) {
            return source.column(name).map(change).orElse(otherwise);
        }

        private static boolean hasExpression(Index index) {
            return index.where() != null
                    || index.parts().stream().anyMatch(part -> part.expression() || part.operatorClass() != null);
        }
    }
}
