package dev.ferro.models.writing;

import dev.ferro.dialect.Dialect;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.TextType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the checks that stand for enums where a database has none: those that are exactly what this database would be given for
 * an enum, as its own normal form tells.
 *
 * @param dialect the database
 */
record LabelChecks(Dialect dialect) {

    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern LIST = Pattern.compile(
            "\\s*(?:\"(?:[^\"]|\"\")+\"|`[^`]+`|[\\p{L}_][\\p{L}\\p{N}_]*)\\s+IN\\s*\\(\\s*('(?:[^']|'')*'(?:\\s*,\\s*'(?:[^']|'')*')*)"
                    + "\\s*\\)\\s*",
            Pattern.CASE_INSENSITIVE);

    /** {@return the schema with enums in the place of such checks} */
    Schema resolve(Schema schema) {
        return schema.mapTables(this::resolve);
    }

    private Table resolve(Table table) {
        Table resolved = table;
        for (CheckConstraint check : table.checks()) {
            List<String> labels = labels(check);
            for (Column column : labels.isEmpty() ? List.<Column>of() : table.columns()) {
                resolved = proposal(resolved, column, check, labels).orElse(resolved);
            }
        }
        return resolved;
    }

    private static List<String> labels(CheckConstraint check) {
        Matcher list = LIST.matcher(check.expression());
        List<String> labels = new ArrayList<>();
        if (list.matches()) {
            LABEL.matcher(list.group(1))
                    .results()
                    .map(MatchResult::group)
                    .forEach(label ->
                            labels.add(label.substring(1, label.length() - 1).replace("''", "'")));
        }
        boolean sound = labels.stream().distinct().count() == labels.size()
                && labels.stream().noneMatch(String::isEmpty);
        return sound ? labels : List.of();
    }

    private Optional<Table> proposal(Table table, Column column, CheckConstraint check, List<String> labels) {
        if (!column.type().equals(new TextType()) || !table.checks().contains(check)) {
            return Optional.empty();
        }
        EnumerationType type = new EnumerationType(EnumNames.name(table, column), labels);
        Table proposed = check.removeFrom(table).mapColumn(column.name(), former -> former.type(type));
        return normal(proposed).equals(normal(table)) ? Optional.of(proposed) : Optional.empty();
    }

    private Schema normal(Table table) {
        return dialect.normalizer().normalize(Schema.of(table));
    }
}
