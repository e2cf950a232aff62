package dev.ferro.command;

import dev.ferro.dialect.Quoting;
import dev.ferro.operation.Operation;
import dev.ferro.run.Inspection;
import dev.ferro.run.Migrator;
import dev.ferro.run.Plan;
import dev.ferro.run.PlannedMigration;
import dev.ferro.schema.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tells what a plan takes away that holds data: what its operations drop, and what its SQL does. */
final class Losses {

    private final Set<Loss> possible = new LinkedHashSet<>();
    private final SqlLosses sql;

    private Losses(SqlLosses sql) {
        this.sql = sql;
    }

    static List<String> of(Project project, Plan plan, Migrator migrator) {
        Losses losses =
                new Losses(new SqlLosses(project.database().dialect().client().quoting()));
        plan.migrations().forEach(losses::add);
        if (losses.isEmpty()) {
            return List.of();
        }
        return losses.held(migrator.inspection()).map(Loss::toString).toList();
    }

    /** {@return what a migration drops, whether it holds data or not} */
    static Set<Loss> possible(PlannedMigration migration, Quoting quoting) {
        Losses losses = new Losses(new SqlLosses(quoting));
        losses.add(migration);
        Set<Loss> all = new LinkedHashSet<>(losses.possible);
        all.addAll(losses.sql.losses());
        return all;
    }

    private void add(PlannedMigration migration) {
        LossFinder finder = new LossFinder(sql);
        for (Operation operation : migration.operations()) {
            operation.accept(finder).forEach(possible::add);
        }
    }

    private boolean isEmpty() {
        return possible.isEmpty() && sql.losses().isEmpty() && sql.rebuilt().isEmpty();
    }

    private Stream<Loss> held(Inspection inspection) {
        Stream<Loss> said = sql.losses().stream().flatMap(loss -> said(loss, inspection).stream());
        Stream<Loss> rebuilt = sql.rebuilt().entrySet().stream().flatMap(table -> notCopied(table, inspection));
        return Stream.of(possible.stream(), said, rebuilt)
                .flatMap(losses -> losses)
                .distinct()
                .filter(loss -> inspection.holds(loss.table(), loss.column()));
    }

    private static Stream<Loss> notCopied(Map.Entry<QualifiedName, List<String>> rebuilt, Inspection inspection) {
        return inspection.columns(rebuilt.getKey()).stream()
                .filter(column -> !rebuilt.getValue().contains(column))
                .map(column -> new Loss(rebuilt.getKey(), column));
    }

    /** A name without quotes may be meant in other letters. */
    private static Optional<Loss> said(Loss loss, Inspection inspection) {
        for (UnaryOperator<String> letters : List.<UnaryOperator<String>>of(
                name -> name, name -> name.toLowerCase(Locale.ROOT), name -> name.toUpperCase(Locale.ROOT))) {
            QualifiedName table = new QualifiedName(
                    loss.table().schema(), letters.apply(loss.table().name()));
            List<String> columns = inspection.columns(table);
            if (!columns.isEmpty()) {
                return there(loss, table, columns);
            }
        }
        return Optional.empty();
    }

    private static Optional<Loss> there(Loss loss, QualifiedName table, List<String> columns) {
        String dropped = loss.column();
        return dropped == null
                ? Optional.of(new Loss(table, null))
                : columns.stream()
                        .filter(column -> column.equalsIgnoreCase(dropped))
                        .findFirst()
                        .map(column -> new Loss(table, column));
    }
}
