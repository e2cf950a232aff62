package dev.ferro.diff;

import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Compares the constraints of one table.
 *
 * @param before the table as it is
 * @param desired the table as it shall be
 * @param isFree whether a name is not in use
 */
record ConstraintDiffer(Table before, DesiredTable desired, Predicate<String> isFree) {

    private static final ElementKind<PrimaryKey> PRIMARY_KEY = new ElementKind<>(
            PrimaryKey::name,
            key -> key.renamed(null),
            key -> true,
            (key, column) -> key.columns().contains(column),
            DropPrimaryKey::new,
            CreatePrimaryKey::new,
            RenameConstraint::new);

    private static final ElementKind<UniqueConstraint> UNIQUE =
            kind(unique -> unique.renamed(null), ConstraintDiffer::hasColumn, CreateUnique::new);

    private static final ElementKind<CheckConstraint> CHECK = kind(
            check -> check.renamed(null),
            (check, column) -> SqlExpression.mentions(check.expression(), column),
            CreateCheck::new);

    private static final ElementKind<ExclusionConstraint> EXCLUSION =
            kind(exclusion -> exclusion.renamed(null), ExclusionConstraint::mentions, CreateExclusion::new);

    private static final ElementKind<ForeignKey> FOREIGN_KEY =
            kind(key -> key.renamed(null), ConstraintDiffer::hasColumn, CreateForeignKey::new);

    private static <C extends Constraint> ElementKind<C> kind(
            UnaryOperator<C> content, BiPredicate<C, String> uses, BiFunction<QualifiedName, C, Operation> create) {
        return new ElementKind<>(
                Constraint::name,
                content,
                constraint -> true,
                uses,
                DropConstraint::new,
                create,
                RenameConstraint::new);
    }

    private static boolean hasColumn(Constraint constraint, String column) {
        return constraint.columns().contains(column);
    }

    ElementDiffer<PrimaryKey> primaryKeys(Disturbances disturbances) {
        return compare(PRIMARY_KEY, disturbances.of(before, PRIMARY_KEY), ConstraintDiffer::primaryKey);
    }

    ElementDiffer<UniqueConstraint> uniques(Disturbances disturbances) {
        return compare(UNIQUE, disturbances.of(before, UNIQUE), Table::uniques);
    }

    ElementDiffer<CheckConstraint> checks(Disturbances disturbances) {
        return compare(CHECK, disturbances.of(before, CHECK), Table::checks);
    }

    ElementDiffer<ExclusionConstraint> exclusions(Disturbances disturbances) {
        return compare(EXCLUSION, disturbances.of(before, EXCLUSION), Table::exclusions);
    }

    ElementDiffer<ForeignKey> foreignKeys(Disturbances disturbances) {
        return compare(FOREIGN_KEY, key -> disturbances.of(before, key), Table::foreignKeys);
    }

    private static List<PrimaryKey> primaryKey(Table table) {
        return Stream.ofNullable(table.primaryKey()).toList();
    }

    private <C extends Constraint> ElementDiffer<C> compare(
            ElementKind<C> kind, Function<C, Optional<String>> disturbance, Function<Table, List<C>> all) {
        return new ElementDiffer<>(kind, desired, item -> desired.original(item, all), isFree, disturbance)
                .compare(all.apply(before), all.apply(desired.normalized()));
    }
}
