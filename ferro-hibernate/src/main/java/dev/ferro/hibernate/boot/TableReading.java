package dev.ferro.hibernate.boot;

import dev.ferro.schema.Column;
import dev.ferro.schema.Identity;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.IntegerType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one table, as Hibernate's exporter would write it. */
final class TableReading {

    private final Mapping mapping;
    private final ColumnReading columns;
    private final org.hibernate.mapping.Table table;
    private final Set<String> proposed = new HashSet<>();

    TableReading(Mapping mapping, NamedEnums enums, org.hibernate.mapping.Table table) {
        this.mapping = mapping;
        this.columns = new ColumnReading(mapping, enums);
        this.table = table;
    }

    /** {@return the names of the constraints that may be called otherwise} */
    Set<String> proposed() {
        return proposed;
    }

    Table read() {
        CheckReading checks = new CheckReading(mapping, table, proposed);
        // what a column says of itself is found out first: the exporter, too, writes columns before it looks for keys
        List<Column> written = table.getColumns().stream().map(columns::read).toList();
        List<UniqueConstraint> uniques = new UniqueReading(mapping, table, proposed).read();
        if (!Line.options(table).isEmpty()) {
            mapping.remarks()
                    .add("The options of the table `" + table.getName() + "` are left to you: " + Line.options(table));
        }
        return new Table(
                mapping.names().of(table),
                written.stream().map(this::numbered).toList(),
                primaryKey(),
                uniques,
                checks.read(),
                List.of(),
                new ForeignKeyReading(mapping).read(table),
                new IndexReading(mapping).read(table),
                Comments.kept(table.getComment(), mapping.dialect().getTableComment(""), mapping),
                NativeDetails.NONE);
    }

    /** On SQLite a key that is one INTEGER numbers the rows, whether that is meant or not. */
    private Column numbered(Column column) {
        boolean numbers = mapping.names().dialect().name().equals("sqlite")
                && column.type().equals(new IntegerType())
                && table.hasPrimaryKey()
                && table.getPrimaryKey().getColumns().stream()
                        .map(mapping.names()::of)
                        .toList()
                        .equals(List.of(column.name()));
        return numbers ? column.identity(Identity.BY_DEFAULT).notNull() : column;
    }

    private @Nullable PrimaryKey primaryKey() {
        org.hibernate.mapping.PrimaryKey key = table.getPrimaryKey();
        if (key == null || key.getColumns().isEmpty()) {
            return null;
        }
        org.hibernate.mapping.UniqueKey ordering = key.getOrderingUniqueKey();
        boolean named = ordering != null && ordering.isNameExplicit();
        String name = named
                ? mapping.names().of(ordering.getName())
                : mapping.naming().primaryKey(mapping.names().of(table).name());
        if (!named) {
            proposed.add(name);
        }
        return new PrimaryKey(
                name, key.getColumns().stream().map(mapping.names()::of).toList());
    }
}
