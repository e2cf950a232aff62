package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Brackets;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.TableElement;
import dev.ferro.schema.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what SHOW CREATE TABLE prints of a scratch table: types, defaults, computed columns, checks and indexes. */
final class MysqlPrint {

    /** What a column's definition goes on with after its type or its default. */
    private static final Set<String> CLAUSES = Set.of(
            "NOT", "NULL", "DEFAULT", "GENERATED", "AS", "CHARACTER", "COLLATE", "COMMENT", "CHECK", "ON", "INVISIBLE");

    private MysqlPrint() {}

    static Table read(QualifiedName name, String printed) {
        String text = MysqlExpressions.normal(printed);
        int open = text.indexOf('(');
        String body = text.substring(open + 1, Brackets.after(text, open) - 1);
        List<TableElement> elements = new ArrayList<>();
        pieces(body, ',').forEach(line -> element(pieces(line, ' ')).ifPresent(elements::add));
        return Table.of(name, elements);
    }

    /** {@return the pieces between a separator that is neither quoted nor in brackets} */
    static List<String> pieces(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int place = 0;
        while (place < text.length()) {
            if (text.charAt(place) == separator) {
                pieces.add(text.substring(start, place).strip());
                start = place + 1;
                place++;
            } else {
                int next = Brackets.after(text, place);
                place = next < 0 ? text.length() : next;
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    private static Optional<TableElement> element(List<String> words) {
        return switch (words.get(0)) {
            case "CONSTRAINT" -> Optional.of(new CheckConstraint(unquoted(words.get(1)), Brackets.bare(words.get(3))));
            case "KEY" -> Optional.of(index(words.subList(1, words.size()), false));
            case "UNIQUE" -> Optional.of(index(words.subList(2, words.size()), true));
            default -> Optional.of(column(words));
        };
    }

    private static String unquoted(String name) {
        return MysqlTokens.of(name).get(0).value();
    }

    private static Index index(List<String> words, boolean unique) {
        String keys = words.get(1).substring(1, words.get(1).length() - 1);
        List<IndexPart> parts = new ArrayList<>();
        for (String key : pieces(keys, ',')) {
            List<String> part = pieces(key, ' ');
            parts.add(key(part.get(0)).descending(part.size() > 1));
        }
        return Index.of(unquoted(words.get(0)), parts).unique(unique);
    }

    private static IndexPart key(String text) {
        int bracket = text.indexOf('(');
        if (bracket < 0) {
            return IndexPart.column(unquoted(text));
        }
        IndexPart expression = IndexPart.expression(Brackets.bare(text));
        return bracket == 0 ? expression : MysqlSql.withPrefix(expression).orElse(expression);
    }

    private static Column column(List<String> words) {
        int end = 1;
        while (end < words.size() && !CLAUSES.contains(words.get(end))) {
            end++;
        }
        DataType type = MysqlTypeName.parse(String.join(" ", words.subList(1, end)));
        return Column.of(unquoted(words.get(0)), type)
                .defaultsTo(defaultValue(words))
                .generated(generated(words));
    }

    private static @Nullable String defaultValue(List<String> words) {
        int start = words.indexOf("DEFAULT") + 1;
        if (start == 0) {
            return null;
        }
        int end = start + 1;
        while (end < words.size() && !CLAUSES.contains(words.get(end))) {
            end++;
        }
        return String.join(" ", words.subList(start, end));
    }

    private static @Nullable Generated generated(List<String> words) {
        int expression = words.indexOf("AS") + 1;
        return expression == 0 ? null : new Generated(Brackets.bare(words.get(expression)), words.contains("STORED"));
    }
}
