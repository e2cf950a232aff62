package dev.ferro.dialect.mysql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import dev.ferro.schema.TableElement;
import dev.ferro.schema.TableOption;
import dev.ferro.schema.type.JsonType;
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
final class MysqlTables {

    private static final String PRIMARY = "PRIMARY";
    private static final String USUAL_ENGINE = "InnoDB";

    private final MysqlServer server;
    private final Predicate<QualifiedName> wanted;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Map<String, Map<String, Index>> indexes = new HashMap<>();
    private final Map<String, Map<String, ForeignKey>> foreignKeys = new HashMap<>();

    MysqlTables(MysqlServer server, Predicate<QualifiedName> wanted) {
        this.server = server;
        this.wanted = wanted;
    }

    /** Takes a row of tables.sql. */
    void addTable(ResultSet row) throws SQLException {
        String name = row.getString(1);
        if (!row.getString(2).equals("BASE TABLE") || !wanted.test(QualifiedName.of(name))) {
            return;
        }
        List<TableElement> elements = new ArrayList<>();
        String engine = row.getString(4);
        if (engine != null && !engine.equals(USUAL_ENGINE)) {
            elements.add(new TableOption(MysqlDetails.ENGINE, engine));
        }
        String collation = row.getString(5);
        if (!Objects.equals(collation, row.getString(6))) {
            elements.add(new TableOption(MysqlDetails.COLLATE, collation));
        }
        String comment = row.getString(3);
        tables.put(name, Table.of(QualifiedName.of(name), elements).withComment(comment.isEmpty() ? null : comment));
        collations.put(name, collation);
    }

    private void add(String table, TableElement element) {
        tables.computeIfPresent(table, (name, present) -> element.addTo(present));
    }

    /** Takes a row of columns.sql. */
    void addColumn(ResultSet row) throws SQLException {
        String table = row.getString(1);
        if (!tables.containsKey(table)) {
            return;
        }
        MysqlColumnRow column = MysqlColumnRow.of(row, server, collations.get(table));
        add(table, column.column());
        column.options().forEach(option -> add(table, option));
    }

    /** Takes a row of the indexes. */
    void addIndexPart(ResultSet row) throws SQLException {
        String name = row.getString(2);
        Map<String, Index> ofTable = indexes.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>());
        String type = row.getString(4);
        Index former = ofTable.getOrDefault(name, Index.named(name));
        List<IndexPart> parts = new ArrayList<>(former.parts());
        parts.add(part(row));
        Index index = former.parts(parts).unique(row.getBoolean(3));
        String method = MysqlSql.method(index.using(type));
        ofTable.put(name, index.using(method));
    }

    private IndexPart part(ResultSet row) throws SQLException {
        boolean descending = row.getBoolean(7);
        String column = row.getString(5);
        if (column == null) {
            return new IndexPart(MysqlColumnRow.printed(row.getString(8), server), true, descending);
        }
        int prefix = row.getInt(6);
        return prefix == 0 || "SPATIAL".equals(row.getString(4))
                ? new IndexPart(column, false, descending)
                : new IndexPart(MysqlSettling.prefix(column, prefix), true, descending);
    }

    /** Takes a row of foreign-keys.sql. */
    void addForeignKeyColumn(ResultSet row) throws SQLException {
        String name = row.getString(2);
        Map<String, ForeignKey> ofTable = foreignKeys.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>());
        QualifiedName target = new QualifiedName(row.getString(4), row.getString(5));
        ForeignKey former = ofTable.getOrDefault(
                name,
                new ForeignKey(
                        name,
                        List.of(),
                        target,
                        List.of(),
                        action(row.getString(7)),
                        action(row.getString(8)),
                        Deferrability.NOT_DEFERRABLE));
        ofTable.put(
                name,
                former.columns(with(former.columns(), row.getString(3)))
                        .target(target, with(former.targetColumns(), row.getString(6))));
    }

    private static ReferentialAction action(String rule) {
        return ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    private static List<String> with(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }

    /** Takes a row of the checks. The check of a LONGTEXT that holds JSON is what MariaDB makes of that type. */
    void addCheck(ResultSet row) throws SQLException {
        String table = row.getString(1);
        String name = row.getString(2);
        String expression = MysqlColumnRow.printed(row.getString(4), server);
        boolean ofColumn = row.getBoolean(3);
        String json = ofColumn ? jsonColumn(table, expression) : null;
        if (json != null) {
            tables.computeIfPresent(
                    table,
                    (key, present) -> present.mapColumn(
                            json, column -> column.type(new JsonType(true)).collation(null)));
            return;
        }
        add(table, new CheckConstraint(name, expression));
        if (ofColumn) {
            add(table, new TableOption(MysqlDetails.CHECK + name, ""));
        }
    }

    private @Nullable String jsonColumn(String table, String expression) {
        return tables.containsKey(table)
                ? tables.get(table).columns().stream()
                        .map(Column::name)
                        .filter(name -> expression.equals("json_valid(" + MysqlExpressions.name(name) + ")"))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** {@return the whole tables} */
    List<Table> tables() {
        return tables.keySet().stream().map(this::table).toList();
    }

    private Table table(String name) {
        Table table = Objects.requireNonNull(tables.get(name));
        for (Index index : indexes.getOrDefault(name, Map.of()).values()) {
            TableElement element = index.name().equals(PRIMARY)
                    ? new PrimaryKey(null, MysqlSettling.constraint(index).columns())
                    : index;
            table = element.addTo(table);
        }
        for (ForeignKey key : foreignKeys.getOrDefault(name, Map.of()).values()) {
            table = key.addTo(table);
        }
        return MysqlForeignKeyIndexes.hidden(MysqlSettling.uniques(table));
    }
}
