package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Normalizer;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spells expressions as PostgreSQL prints them.
 *
 * <p>What it prints need not print the same again: a cast of an array becomes casts of its elements, once. A table that
 * came from a dump, or whose index was dropped and created again, therefore holds another text than one that was created
 * from the models. Where the first print differs from what is there, both are printed once more and may meet then.
 */
final class PostgresqlSpelling {

    /** What stands for the names of checks that have none, while they are asked about. */
    private static final String UNNAMED = "ferro_unnamed_";

    private final PostgresqlPrinter printer;
    private final Schema actual;
    private final Map<QualifiedName, Table> tables;

    PostgresqlSpelling(Connection connection, Normalizer normalizer, Schema actual) {
        this.printer = new PostgresqlPrinter(connection, normalizer, actual);
        this.actual = actual;
        this.tables = actual.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
    }

    /** {@return the schema with the expressions that differ as PostgreSQL prints them} */
    Schema spell(Schema schema) throws SQLException {
        Schema desired = schema.mapTables(this::withStates);
        Schema named = desired.mapTables(PostgresqlSpelling::withNames);
        List<PostgresqlSubject> subjects = differing(named);
        if (subjects.isEmpty()) {
            return desired;
        }
        return printer.inTransaction(() -> settled(printer.print(subjects, named)))
                .mapTables(PostgresqlSpelling::withoutNames)
                .mapTables(this::withStates);
    }

    /** Models state the rules; whether all rows have been looked at is for migrations to say. */
    private Table withStates(Table table) {
        Map<String, Boolean> states = new HashMap<>();
        for (Constraint constraint : table(table.name()).constraints()) {
            if (constraint.name() != null) {
                states.put(constraint.name(), constraint.validated());
            }
        }
        return table.withChecks(table.checks().stream()
                        .map(check -> check.validated(states.getOrDefault(check.name(), check.validated())))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(key -> key.validated(states.getOrDefault(key.name(), key.validated())))
                        .toList());
    }

    /** A table that is to be created is asked about only where it may be one that bears another name now. */
    private List<PostgresqlSubject> differing(Schema desired) {
        Set<QualifiedName> wanted = desired.tables().stream().map(Table::name).collect(Collectors.toSet());
        boolean renaming = !wanted.containsAll(tables.keySet());
        List<PostgresqlSubject> subjects = new ArrayList<>();
        for (Table table : desired.tables()) {
            Table present = table(table.name());
            boolean asked = present.isStated() || renaming;
            if (asked && !table.equals(present)) {
                subjects.addAll(PostgresqlSubject.differing(table, present));
            }
        }
        return subjects;
    }

    private Schema settled(Schema printed) throws SQLException {
        List<PostgresqlSubject> open = differing(printed).stream()
                .filter(subject -> subject.place() != PostgresqlSubject.Place.TYPE && subject.in(actual) != null)
                .toList();
        if (open.isEmpty()) {
            return printed;
        }
        Schema again = printer.print(open, printed);
        Schema echo = printer.print(open, withActual(open, printed));
        List<PostgresqlSubject> met = open.stream()
                .filter(subject -> meet(
                        Stream.of(subject.in(printed), subject.in(again)).toList(),
                        Stream.of(subject.in(actual), subject.in(echo)).toList()))
                .toList();
        return withActual(met, printed);
    }

    private static boolean meet(List<@Nullable Object> desired, List<@Nullable Object> present) {
        return desired.stream().filter(Objects::nonNull).anyMatch(present::contains);
    }

    private Schema withActual(List<PostgresqlSubject> subjects, Schema schema) {
        return PostgresqlSubject.copy(subjects, subject -> table(subject.table()), schema);
    }

    private Table table(QualifiedName name) {
        return tables.getOrDefault(name, Table.named(name));
    }

    private static Table withNames(Table table) {
        List<CheckConstraint> checks = table.checks();
        List<CheckConstraint> named = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            CheckConstraint check = checks.get(i);
            named.add(check.name() == null ? check.renamed(UNNAMED + i) : check);
        }
        return table.withChecks(named);
    }

    private static Table withoutNames(Table table) {
        return table.withChecks(table.checks().stream()
                .map(check -> check.name() != null && check.name().startsWith(UNNAMED) ? check.renamed(null) : check)
                .toList());
    }
}
