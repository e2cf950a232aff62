package dev.ferro.hibernate.boot;

import dev.ferro.schema.CheckConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the checks of a table and of its columns, as Hibernate's exporter would write them. */
final class CheckReading {

    private final Mapping mapping;
    private final org.hibernate.mapping.Table table;
    private final Set<String> proposed;
    private final List<CheckConstraint> checks = new ArrayList<>();

    CheckReading(Mapping mapping, org.hibernate.mapping.Table table, Set<String> proposed) {
        this.mapping = mapping;
        this.table = table;
        this.proposed = proposed;
    }

    List<CheckConstraint> read() {
        boolean ofColumns = mapping.dialect().supportsColumnCheck();
        boolean ofTables = mapping.dialect().supportsTableCheck();
        if (ofColumns || ofTables) {
            table.getColumns().forEach(this::read);
        }
        if (ofTables) {
            int number = 0;
            for (org.hibernate.mapping.CheckConstraint check : table.getChecks()) {
                add(check, String.valueOf(++number));
            }
        }
        return checks;
    }

    /** What has no name is written into one check. */
    private void read(org.hibernate.mapping.Column column) {
        List<org.hibernate.mapping.CheckConstraint> all = column.getCheckConstraints();
        List<org.hibernate.mapping.CheckConstraint> nameless = all.stream()
                .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
                .toList();
        String name = mapping.names().of(column);
        if (nameless.size() == 1) {
            add(nameless.get(0), name);
        } else if (!nameless.isEmpty()) {
            propose(
                    name,
                    nameless.stream()
                            .map(org.hibernate.mapping.CheckConstraint::getConstraintInParens)
                            .collect(Collectors.joining(" and ")));
        }
        all.stream().filter(org.hibernate.mapping.CheckConstraint::isNamed).forEach(check -> add(check, name));
    }

    private void add(org.hibernate.mapping.CheckConstraint check, String suffix) {
        String name = check.getName();
        if (name == null || name.isBlank()) {
            propose(suffix, check.getConstraint());
        } else {
            checks.add(new CheckConstraint(mapping.names().of(name), check.getConstraint()));
        }
    }

    private void propose(String suffix, String expression) {
        String name = mapping.naming().check(mapping.names().of(table).name(), suffix);
        proposed.add(name);
        checks.add(new CheckConstraint(name, expression));
    }
}
