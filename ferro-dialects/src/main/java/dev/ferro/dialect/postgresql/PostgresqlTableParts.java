package dev.ferro.dialect.postgresql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.NullOrder;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table that is being put together from the rows of several catalogue queries. */
final class PostgresqlTableParts {

    /** The option under which the partition key of a partitioned table is kept. */
    static final String PARTITION_BY = "PARTITION BY";

    /** The bit of pg_index.indoption that says DESC. */
    private static final int DESCENDING = 1;

    /** The bit of pg_index.indoption that says NULLS FIRST. */
    private static final int NULLS_FIRST = 2;

    private final long oid;
    private final QualifiedName name;
    private final @Nullable String comment;
    private final @Nullable String partitionKey;
    private final List<PostgresqlColumnRow> columns = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final Map<String, ExclusionConstraint> exclusions = new HashMap<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;

    private PostgresqlTableParts(
            long oid, QualifiedName name, @Nullable String comment, @Nullable String partitionKey) {
        this.oid = oid;
        this.name = name;
        this.comment = comment;
        this.partitionKey = partitionKey;
    }

    static PostgresqlTableParts read(ResultSet row, PostgresqlNaming naming) throws SQLException {
        return new PostgresqlTableParts(
                row.getLong(1), naming.name(row.getString(2), row.getString(3)), row.getString(4), row.getString(5));
    }

    long oid() {
        return oid;
    }

    QualifiedName name() {
        return name;
    }

    List<Long> enumOids() {
        return columns.stream()
                .map(PostgresqlColumnRow::enumOid)
                .filter(number -> number != 0)
                .toList();
    }

    /** Takes a row of columns.sql. */
    PostgresqlTableParts addColumn(ResultSet row) throws SQLException {
        PostgresqlColumnRow column = PostgresqlColumnRow.read(row);
        columns.add(column);
        names.put(row.getInt(2), column.name());
        return this;
    }

    /** Takes a row of constraints.sql. */
    PostgresqlTableParts addConstraint(ResultSet row, PostgresqlNaming naming) throws SQLException {
        String constraint = row.getString(2);
        String kind = row.getString(3);
        switch (kind) {
            case "p" -> primaryKey = new PrimaryKey(constraint, columns(row.getString(4)), deferrability(row));
            case "u" -> uniques.add(unique(row));
            case "c" -> checks.add(new CheckConstraint(constraint, row.getString(5), row.getBoolean(14)));
            case "x" -> exclusions.put(constraint, exclusion(row));
            case "f" -> foreignKeys.add(foreignKey(row, naming));
            default -> throw new IllegalStateException("constraints.sql asks for no constraint of kind " + kind);
        }
        return this;
    }

    private ForeignKey foreignKey(ResultSet row, PostgresqlNaming naming) throws SQLException {
        return new ForeignKey(
                row.getString(2),
                columns(row.getString(4)),
                naming.name(row.getString(6), row.getString(7)),
                PostgresqlCatalogue.strings(row, 8),
                action(row.getString(9)),
                action(row.getString(10)),
                deferrability(row),
                row.getBoolean(14));
    }

    private UniqueConstraint unique(ResultSet row) throws SQLException {
        return new UniqueConstraint(
                row.getString(2), columns(row.getString(4)), !row.getBoolean(13), deferrability(row));
    }

    /** {@return the constraint with its operators} What they compare, only its index tells. */
    private static ExclusionConstraint exclusion(ResultSet row) throws SQLException {
        List<ExclusionPart> parts = PostgresqlCatalogue.strings(row, 15).stream()
                .map(operator -> new ExclusionPart(IndexPart.column(""), operator))
                .toList();
        return new ExclusionConstraint(row.getString(2), parts).deferrability(deferrability(row));
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "a" -> ReferentialAction.NO_ACTION;
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> throw new IllegalStateException("PostgreSQL documents no referential action " + letter);
        };
    }

    private static Deferrability deferrability(ResultSet row) throws SQLException {
        boolean deferrable = row.getBoolean(11);
        if (!deferrable) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.getBoolean(12) ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    /** Takes a row of indexes.sql. */
    PostgresqlTableParts addIndex(ResultSet row) throws SQLException {
        String method = row.getString(4);
        int keys = row.getInt(5);
        List<String> numbers = List.of(row.getString(6).split(" "));
        List<String> options = List.of(row.getString(7).split(" "));
        List<String> printed = PostgresqlCatalogue.strings(row, 8);
        List<String> classes = PostgresqlCatalogue.strings(row, 11);
        List<IndexPart> parts = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            IndexPart part = numbers.get(i).equals("0")
                    ? IndexPart.expression(printed.get(i))
                    : IndexPart.column(column(numbers.get(i)));
            String operators = classes.isEmpty() || classes.get(i).isEmpty() ? null : classes.get(i);
            parts.add(ordered(part, Integer.parseInt(options.get(i))).operatorClass(operators));
        }
        List<String> include =
                numbers.subList(keys, numbers.size()).stream().map(this::column).toList();
        Index index = new Index(
                row.getString(2),
                parts,
                row.getBoolean(3),
                row.getString(9),
                method.equals("btree") ? null : method,
                include,
                !row.getBoolean(10));
        ExclusionConstraint exclusion = exclusions.get(index.name());
        if (exclusion == null) {
            indexes.add(index);
        } else {
            exclusions.put(index.name(), of(index, exclusion));
        }
        return this;
    }

    private static ExclusionConstraint of(Index index, ExclusionConstraint exclusion) {
        List<ExclusionPart> parts = new ArrayList<>();
        for (int i = 0; i < index.parts().size(); i++) {
            parts.add(exclusion.parts().get(i).key(index.parts().get(i)));
        }
        return exclusion
                .parts(parts)
                .using(index.using())
                .include(index.include())
                .where(index.where());
    }

    private static IndexPart ordered(IndexPart part, int options) {
        return part.descending((options & DESCENDING) != 0)
                .nulls((options & NULLS_FIRST) == 0 ? NullOrder.LAST : NullOrder.FIRST)
                .withoutUsualNulls(PostgresqlSql.NULLS_OF_ASCENDING);
    }

    private List<String> columns(String numbers) {
        return Stream.of(numbers.split(" ")).map(this::column).toList();
    }

    private String column(String number) {
        return Objects.requireNonNull(names.get(Integer.valueOf(number)));
    }

    /** {@return the whole table} */
    Table table(PostgresqlReadTypes types) {
        return new Table(
                name,
                columns.stream().map(column -> column.column(types)).toList(),
                primaryKey,
                uniques,
                checks,
                List.copyOf(exclusions.values()),
                foreignKeys,
                indexes,
                comment,
                partitionKey == null
                        ? NativeDetails.NONE
                        : new NativeDetails(Map.of(PARTITION_BY, partitionKey), List.of()));
    }
}
