package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Statement;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.RenameEnumValue;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The statements that create enum types and change their labels. */
final class PostgresqlEnumStatements {

    private PostgresqlEnumStatements() {}

    static String create(EnumType type) {
        return "CREATE TYPE " + PostgresqlSql.name(type.name()) + " AS ENUM (" + list(type.labels()) + ")";
    }

    private static String list(List<String> labels) {
        return labels.stream().map(PostgresqlLiterals::quoted).collect(Collectors.joining(", "));
    }

    /**
     * {@return one statement for each new label, put beside its neighbour} They may run in a transaction, which cannot use
     * the labels itself: see <a href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER TYPE</a>.
     */
    static List<String> add(AddEnumValue op) {
        List<String> present = op.before().labels();
        List<String> wanted = op.after().labels();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!present.contains(wanted.get(i))) {
                String place = i > 0
                        ? " AFTER " + PostgresqlLiterals.quoted(wanted.get(i - 1))
                        : present.isEmpty() ? "" : " BEFORE " + PostgresqlLiterals.quoted(present.get(0));
                texts.add("ALTER TYPE " + PostgresqlSql.name(op.after().name()) + " ADD VALUE "
                        + PostgresqlLiterals.quoted(wanted.get(i)) + place);
            }
        }
        return texts;
    }

    /** Whatever mentions the label knows it by a number, and follows. */
    static String rename(RenameEnumValue op) {
        return "ALTER TYPE " + PostgresqlSql.name(op.type().name()) + " RENAME VALUE "
                + PostgresqlLiterals.quoted(op.before()) + " TO " + PostgresqlLiterals.quoted(op.after());
    }

    /**
     * {@return the swap of the type for another of its name} Rows that hold a label without a successor are looked for
     * first. Then whatever mentions a column of the type makes way, the columns move, and it comes back.
     */
    static List<Statement> replace(ReplaceEnumValues op, Schema schema) {
        Swap swap = new Swap(op, schema);
        List<Statement> statements = new ArrayList<>(swap.verifications());
        swap.texts().forEach(text -> statements.add(Statement.sql(text)));
        return statements;
    }

    /** One replacement of labels. */
    private static final class Swap {

        private final ReplaceEnumValues op;
        private final Schema schema;
        private final QualifiedName type;
        private final Map<Table, List<Column>> users = new LinkedHashMap<>();

        Swap(ReplaceEnumValues op, Schema schema) {
            this.op = op;
            this.schema = schema;
            this.type = op.after().name();
            for (Table table : schema.tables()) {
                List<Column> columns =
                        table.columns().stream().filter(this::isOfType).toList();
                if (!columns.isEmpty()) {
                    users.put(table, columns);
                }
            }
        }

        private boolean isOfType(Column column) {
            return isScalar(column) || isArray(column);
        }

        private boolean isScalar(Column column) {
            return column.type()
                    .enumeration()
                    .map(EnumerationType::name)
                    .filter(type::equals)
                    .isPresent();
        }

        private boolean isArray(Column column) {
            return PostgresqlKind.of(column.type()) == PostgresqlKind.NATIVE
                    && PostgresqlTypes.TYPES.print(column.type()).equals(PostgresqlSql.name(type) + "[]");
        }

        List<Statement> verifications() {
            List<String> lost = op.before().labels().stream()
                    .filter(label -> !op.after().labels().contains(label)
                            && !op.mapping().containsKey(label))
                    .toList();
            List<Statement> checks = new ArrayList<>();
            if (!lost.isEmpty()) {
                users.forEach((table, columns) -> columns.stream()
                        .filter(this::isScalar)
                        .forEach(column -> checks.add(verification(table, column, lost))));
            }
            return checks;
        }

        private Statement verification(Table table, Column column, List<String> lost) {
            String name = PostgresqlSql.name(column.name());
            return new Statement.Verification(
                    "SELECT " + name + " FROM " + PostgresqlSql.name(table.name()) + " WHERE " + name + "::text IN ("
                            + list(lost) + ") LIMIT 1",
                    "rows of `" + table.name() + "` hold a label in `" + column.name() + "` that `" + type
                            + "` loses, and no other label is given for it");
        }

        List<String> texts() {
            List<ForeignKeyOf> keys = foreignKeys();
            List<String> texts = new ArrayList<>();
            List<String> restored = new ArrayList<>();
            String former = PostgresqlSql.name(type.sibling(type.name() + "__former"));
            texts.add("ALTER TYPE " + PostgresqlSql.name(type) + " RENAME TO "
                    + PostgresqlSql.name(type.name() + "__former"));
            texts.add(create(op.after()));
            keys.forEach(key -> texts.add(key.drop()));
            users.forEach((table, columns) -> columns.forEach(column -> move(table, column, texts, restored)));
            texts.addAll(restored);
            keys.forEach(key -> texts.add(key.create()));
            texts.add("DROP TYPE " + former);
            return texts;
        }

        /**
         * Between the moves of its two ends a foreign key would compare two types; and it keeps a unique index from being
         * dropped that carries a column of the type.
         */
        private List<ForeignKeyOf> foreignKeys() {
            return schema.tables().stream()
                    .flatMap(table -> table.foreignKeys().stream()
                            .filter(key -> isOfType(table, key) || isInTheWay(key))
                            .map(key -> new ForeignKeyOf(table, key)))
                    .toList();
        }

        private boolean isOfType(Table table, ForeignKey key) {
            return key.columns().stream()
                    .anyMatch(name -> table.column(name).filter(this::isOfType).isPresent());
        }

        private boolean isInTheWay(ForeignKey key) {
            return users.entrySet().stream()
                    .anyMatch(user -> user.getValue().stream()
                            .map(column -> PostgresqlDependents.expressing(user.getKey(), column.name()))
                            .anyMatch(dependents -> dependents.isReferredToBy(key)));
        }

        private void move(Table table, Column column, List<String> texts, List<String> restored) {
            PostgresqlDependents dependents = PostgresqlDependents.expressing(table, column.name());
            dependents.drop().stream().filter(text -> !texts.contains(text)).forEach(texts::add);
            dependents.restore().stream()
                    .filter(text -> !restored.contains(text))
                    .forEach(restored::add);
            String expression = column.defaultExpression();
            if (expression != null) {
                texts.add(PostgresqlSql.alterColumn(table.name(), column.name(), "DROP DEFAULT"));
                restored.add(PostgresqlSql.alterColumn(table.name(), column.name(), "SET DEFAULT " + expression));
            }
            texts.add(PostgresqlSql.alterColumn(
                    table.name(), column.name(), "TYPE " + spelled(column) + " USING " + conversion(column)));
        }

        private String spelled(Column column) {
            return PostgresqlSql.name(type) + (isArray(column) ? "[]" : "");
        }

        private String conversion(Column column) {
            String name = PostgresqlSql.name(column.name());
            return (isArray(column) ? array(name) : scalar(name)) + "::" + spelled(column);
        }

        private String scalar(String name) {
            if (op.mapping().isEmpty()) {
                return name + "::text";
            }
            String cases = op.mapping().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> " WHEN " + PostgresqlLiterals.quoted(entry.getKey()) + " THEN "
                            + PostgresqlLiterals.quoted(entry.getValue()))
                    .collect(Collectors.joining());
            return "(CASE " + name + "::text" + cases + " ELSE " + name + "::text END)";
        }

        /** Labels are mapped one after the other, which is all that can be done without a subquery. */
        private String array(String name) {
            String text = name + "::text[]";
            for (Map.Entry<String, String> entry : new java.util.TreeMap<>(op.mapping()).entrySet()) {
                text = "array_replace(" + text + ", " + PostgresqlLiterals.quoted(entry.getKey()) + ", "
                        + PostgresqlLiterals.quoted(entry.getValue()) + ")";
            }
            return text;
        }
    }

    /**
     * A foreign key and where it is.
     *
     * @param table the referring table
     * @param key the key
     */
    private record ForeignKeyOf(Table table, ForeignKey key) {

        String drop() {
            String name = Objects.requireNonNull(key.name(), "foreign keys of the catalogue have names");
            return PostgresqlSql.alter(table.name(), "DROP CONSTRAINT " + PostgresqlSql.name(name));
        }

        String create() {
            return PostgresqlSql.alter(table.name(), "ADD " + PostgresqlSql.ANSI.constraint(key));
        }
    }
}
