package dev.ferro.models;

import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NullOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the keys of indexes and exclusion constraints.
 *
 * @param what what the keys are of, for messages
 * @param model the model, for messages
 * @param columns the table's columns
 * @param findings where problems go
 */
record KeyReader(String what, Place model, TableColumns columns, Findings findings) {

    private static final Pattern KEY = Pattern.compile(
            "\\s*(.+?)(?:\\s+([\\w.]+_ops(?:\\s*\\([^()]*\\))?))?(?:\\s+(asc|desc))?(?:\\s+nulls\\s+(first|last))?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("(.+?)\\s*\\((\\d{1,9})\\)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    /** {@return the keys that a text states: several where it names a field of several columns} */
    Stream<IndexPart> parts(String declared) {
        Matcher key = KEY.matcher(declared);
        if (declared.isBlank() || !key.matches()) {
            findings.problem(
                    model,
                    "empty-group",
                    ColumnMentions.article(what) + " has an empty key.",
                    "name a column, or leave it out");
            return Stream.of();
        }
        String nulls = key.group(4);
        return keys(key.group(1)).stream()
                .map(part -> part.operatorClass(key.group(2))
                        .descending("desc".equalsIgnoreCase(key.group(3)))
                        .nulls(nulls == null ? null : NullOrder.valueOf(nulls.toUpperCase(Locale.ROOT))));
    }

    private ColumnMentions mentions() {
        return new ColumnMentions(model, columns, findings);
    }

    private List<IndexPart> keys(String text) {
        List<String> found = columns.find(text).orElse(List.of());
        if (!found.isEmpty()) {
            return found.stream().map(IndexPart::column).toList();
        }
        Matcher prefix = PREFIX.matcher(text);
        List<String> begun = prefix.matches() ? columns.find(prefix.group(1)).orElse(List.of()) : List.of();
        if (!begun.isEmpty()) {
            Integer length = Integer.valueOf(prefix.group(2));
            return begun.stream()
                    .map(name -> IndexPart.column(name).prefix(length))
                    .toList();
        }
        if (NAME.matcher(text).matches()) {
            mentions().unknown(text, what);
            return List.of(IndexPart.column(text));
        }
        String expression = withoutParentheses(text);
        mentions().expression(expression, what, model);
        return List.of(IndexPart.expression(expression));
    }

    /** Parentheses around the whole are written by every database itself. */
    private static String withoutParentheses(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        List<Integer> depths = new ArrayList<>();
        int depth = 0;
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            depths.add(depth);
        }
        boolean around = depths.subList(0, depths.size() - 1).stream().noneMatch(open -> open == 0);
        return around ? withoutParentheses(text.substring(1, text.length() - 1).strip()) : text;
    }
}
