package dev.ferro.safety;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A check that a column holds one of some texts, as enums have it where the database has no type for them.
 *
 * @param column the column as the check writes it
 * @param labels the texts, quoted
 */
record LabelRule(String column, Set<String> labels) {

    private static final Pattern RULE =
            Pattern.compile("\\(?\\s*(\\w+|\"[^\"]+\")\\s+IN\\s*\\(([^()]*)\\)\\s*\\)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL = Pattern.compile("\\s*('(?:[^']|'')*+')\\s*(,|$)");

    /** {@return the rule that an expression is, or empty if it is another one} */
    static Optional<LabelRule> of(String expression) {
        Matcher rule = RULE.matcher(expression.strip());
        if (!rule.matches()) {
            return Optional.empty();
        }
        Set<String> labels = new HashSet<>();
        Matcher label = LABEL.matcher(rule.group(2));
        int end = 0;
        while (end < rule.group(2).length() && label.find(end) && label.start() == end) {
            labels.add(label.group(1));
            end = label.end();
        }
        return end == rule.group(2).length() && !labels.isEmpty()
                ? Optional.of(new LabelRule(rule.group(1).replace("\"", ""), labels))
                : Optional.empty();
    }

    /** {@return whether every row that fits the other rule fits this one} */
    boolean isWiderThan(LabelRule other) {
        return column.equals(other.column) && labels.containsAll(other.labels);
    }

    /** {@return whether rows fit that were given this default, or NULL for want of one} */
    boolean allows(@Nullable String defaultExpression) {
        return defaultExpression == null || labels.contains(defaultExpression.strip());
    }
}
