package dev.ferro.dialect.h2;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import dev.ferro.schema.TableElement;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.NativeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tables that are being put together from the rows of the catalogue queries, in the order of these. */
final class H2Tables {

    static final String CHECK = "CHECK";
    static final String FOREIGN_KEY = "FOREIGN KEY";

    private final H2Naming naming;
    private final String kind;
    private final Predicate<QualifiedName> wanted;
    private final Map<QualifiedName, List<TableElement>> tables = new LinkedHashMap<>();
    private final Map<QualifiedName, String> comments = new HashMap<>();
    private final Map<String, String> checkClauses = new HashMap<>();
    private final H2Keys keys = new H2Keys();
    private final List<ConstraintRow> constraints = new ArrayList<>();
    private final Map<String, Reference> references = new HashMap<>();
    private final List<IndexRow> indexes = new ArrayList<>();

    /** What a foreign key refers to: the catalogue's name of a key. */
    private record Reference(String key, ReferentialAction onDelete, ReferentialAction onUpdate) {}

    /** A constraint whose columns may not be known yet. */
    private record ConstraintRow(QualifiedName table, String key, String name, String kind, boolean nullsDistinct) {}

    /** An index whose columns may not be known yet. */
    private record IndexRow(QualifiedName table, String key, String name, String kind, boolean nullsDistinct) {}

    H2Tables(H2Naming naming, String kind, Predicate<QualifiedName> wanted) {
        this.naming = naming;
        this.kind = kind;
        this.wanted = wanted;
    }

    /** Takes a row of tables.sql. */
    void addTable(ResultSet row) throws SQLException {
        QualifiedName name = table(row);
        if (kind.equals(row.getString(3)) && wanted.test(name)) {
            tables.put(name, new ArrayList<>());
            String comment = row.getString(4);
            if (comment != null) {
                comments.put(name, comment);
            }
        }
    }

    private QualifiedName table(ResultSet row) throws SQLException {
        return naming.name(row.getString(1), row.getString(2));
    }

    /** Takes a row of columns.sql. */
    void addColumn(ResultSet row) throws SQLException {
        List<TableElement> elements = tables.get(table(row));
        if (elements != null) {
            DataType type = type(row.getString(4), row.getString(5));
            elements.add(new Column(
                    H2Names.folded(row.getString(3)),
                    type,
                    row.getBoolean(6),
                    defaultValue(row.getString(7), type),
                    identity(row.getString(8)),
                    generated(row.getString(9)),
                    null,
                    row.getString(10)));
        }
    }

    private static DataType type(String spelling, @Nullable String domain) {
        return domain == null
                ? H2Types.TYPES.parse(spelling)
                : new NativeType(H2Dialect.IDENTIFIERS.quote(domain).equals(domain) ? domain : "\"" + domain + "\"");
    }

    private static @Nullable String defaultValue(@Nullable String expression, DataType type) {
        if (expression == null || expression.equals("NULL")) {
            return null;
        }
        return H2Expressions.normal(H2Kind.of(type) == H2Kind.JSON ? H2Expressions.jsonAsKept(expression) : expression);
    }

    private static @Nullable Identity identity(@Nullable String generation) {
        if (generation == null) {
            return null;
        }
        return generation.equals("ALWAYS") ? Identity.ALWAYS : Identity.BY_DEFAULT;
    }

    private static @Nullable Generated generated(@Nullable String expression) {
        return expression == null ? null : new Generated(H2Expressions.normal(expression), true);
    }

    /** Takes a row of checks.sql. */
    void addCheckClause(ResultSet row) throws SQLException {
        checkClauses.put(key(row), row.getString(3));
    }

    private static String key(ResultSet row) throws SQLException {
        return H2Keys.key(row.getString(1), row.getString(2));
    }

    /** Takes a row of keys.sql. */
    void addKeyColumn(ResultSet row) throws SQLException {
        keys.addUsage(row, naming);
    }

    /** Takes a row of references.sql. */
    void addReference(ResultSet row) throws SQLException {
        references.put(
                key(row),
                new Reference(
                        H2Keys.key(row.getString(3), row.getString(4)),
                        action(row.getString(5)),
                        action(row.getString(6))));
    }

    private static ReferentialAction action(String rule) {
        return ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    /** Takes a row of constraints.sql. */
    void addConstraint(ResultSet row) throws SQLException {
        QualifiedName table = naming.name(row.getString(3), row.getString(4));
        addIndexOfConstraint(row);
        if (tables.containsKey(table)) {
            constraints.add(new ConstraintRow(
                    table, key(row), H2Names.folded(row.getString(2)), row.getString(5), nullsDistinct(row, 8)));
        }
    }

    /** Takes a row of constraints.sql that is about a key which one of the tables refers to. */
    void addIndexOfConstraint(ResultSet row) throws SQLException {
        String index = row.getString(7);
        if (index != null) {
            keys.addIndex(key(row), H2Keys.key(row.getString(6), index));
        }
    }

    /** {@return whether there is no table} */
    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** {@return whether a table has a constraint of a kind} */
    boolean has(String constraint) {
        return constraints.stream().anyMatch(row -> row.kind.equals(constraint));
    }

    /** For ALL, which Ferro does not tell from YES, a key is NULL only if all of it is. */
    private static boolean nullsDistinct(ResultSet row, int column) throws SQLException {
        return !"NO".equals(row.getString(column));
    }

    private Constraint constraint(ConstraintRow row) {
        return switch (row.kind) {
            case "PRIMARY KEY" -> new PrimaryKey(row.name, keys.columns(row.key));
            case "UNIQUE" -> new UniqueConstraint(row.name, keys.columns(row.key)).nullsDistinct(row.nullsDistinct);
            case CHECK ->
                new CheckConstraint(row.name, H2Expressions.normal(Objects.requireNonNull(checkClauses.get(row.key))));
            case FOREIGN_KEY -> foreignKey(row);
            default -> throw new IllegalStateException("H2 documents no constraint of type " + row.kind);
        };
    }

    private ForeignKey foreignKey(ConstraintRow row) {
        Reference reference = Objects.requireNonNull(references.get(row.key));
        return ForeignKey.of(
                        row.name,
                        keys.columns(row.key),
                        keys.table(reference.key),
                        keys.targets(row.key, reference.key))
                .onDelete(reference.onDelete)
                .onUpdate(reference.onUpdate);
    }

    /** Takes a row of indexes.sql. */
    void addIndex(ResultSet row) throws SQLException {
        QualifiedName table = naming.name(row.getString(3), row.getString(4));
        if (tables.containsKey(table)) {
            indexes.add(new IndexRow(
                    table, key(row), H2Names.folded(row.getString(2)), row.getString(5), nullsDistinct(row, 6)));
        }
    }

    private Index index(IndexRow row) {
        boolean unique = row.kind.startsWith("UNIQUE");
        Index index = Index.of(row.name, keys.parts(row.key)).unique(unique);
        if (unique && !row.nullsDistinct) {
            return index.nullsNotDistinct();
        }
        return row.kind.startsWith("SPATIAL") ? index.using(H2Sql.SPATIAL) : index;
    }

    /** Takes a row of index-columns.sql. */
    void addIndexColumn(ResultSet row) throws SQLException {
        keys.addPart(row);
    }

    /** {@return the whole tables} */
    List<Table> tables() {
        constraints.forEach(row -> elements(row.table).add(constraint(row)));
        indexes.forEach(row -> elements(row.table).add(index(row)));
        return tables.entrySet().stream()
                .map(entry -> Table.of(entry.getKey(), entry.getValue()).withComment(comments.get(entry.getKey())))
                .toList();
    }

    private List<TableElement> elements(QualifiedName table) {
        return Objects.requireNonNull(tables.get(table));
    }
}
