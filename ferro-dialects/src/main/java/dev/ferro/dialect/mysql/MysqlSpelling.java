package dev.ferro.dialect.mysql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spells expressions as the server prints them.
 *
 * <p>What it prints need not print the same again, and a table that came from a dump holds what was printed twice. Where
 * the first print differs from what is there, both are printed once more and may meet then.
 */
final class MysqlSpelling {

    /** What stands for the names of checks that have none, while they are asked about. */
    private static final String UNNAMED = "ferro_unnamed_";

    private final MysqlScratch scratch;
    private final Map<QualifiedName, Table> tables;

    MysqlSpelling(MysqlScratch scratch, Schema actual) {
        this.scratch = scratch;
        this.tables = actual.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
    }

    /** {@return the schema with the texts that differ as the server prints them} */
    Schema spell(Schema desired) throws SQLException {
        Set<QualifiedName> wanted =
                desired.tables().stream().map(Table::name).collect(Collectors.toCollection(HashSet::new));
        boolean renaming = !wanted.containsAll(tables.keySet());
        List<Table> spelled = new ArrayList<>();
        for (Table table : desired.tables()) {
            Table present = tables.get(table.name());
            boolean asked = present == null ? renaming : !table.equals(present);
            spelled.add(asked ? spell(table, present == null ? Table.named(table.name()) : present) : table);
        }
        return desired.withTables(spelled);
    }

    /** A table that is to be created is asked about only where it may be one that bears another name now. */
    private Table spell(Table desired, Table present) throws SQLException {
        Table named = withNames(desired);
        List<MysqlSubject> subjects = MysqlSubject.differing(named, present);
        return subjects.isEmpty() ? desired : withoutNames(settled(scratch.print(named, subjects), present, subjects));
    }

    private Table settled(Table printed, Table present, List<MysqlSubject> subjects) throws SQLException {
        List<MysqlSubject> open = subjects.stream()
                .filter(subject -> subject.in(present) != null)
                .filter(subject -> !Objects.equals(subject.in(printed), subject.in(present)))
                .toList();
        if (open.isEmpty()) {
            return printed;
        }
        Table again = scratch.print(printed, open);
        Table echo = scratch.print(withAll(open, present, printed), open);
        Table settled = printed;
        for (MysqlSubject subject : open) {
            if (meet(subject, List.of(printed, again), List.of(present, echo))) {
                settled = subject.copy(present, settled);
            }
        }
        return settled;
    }

    private static Table withAll(List<MysqlSubject> subjects, Table source, Table target) {
        Table copied = target;
        for (MysqlSubject subject : subjects) {
            copied = subject.copy(source, copied);
        }
        return copied;
    }

    private static boolean meet(MysqlSubject subject, List<Table> desired, List<Table> present) {
        List<@Nullable Object> there =
                present.stream().<@Nullable Object>map(subject::in).collect(Collectors.toList());
        Stream<@Nullable Object> wanted = desired.stream().map(subject::in);
        return wanted.filter(Objects::nonNull).anyMatch(there::contains);
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
