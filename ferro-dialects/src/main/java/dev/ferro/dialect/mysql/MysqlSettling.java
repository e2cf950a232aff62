package dev.ferro.dialect.mysql;

import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.BinaryType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.TextType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an index is to the servers. A unique one and a unique constraint are the same; Ferro calls it a constraint where it
 * can be one. One on a column without a limit is on the beginning of it, which changes nothing but its speed.
 */
final class MysqlSettling {

    /** So that three columns fit into the 3072 bytes that a key has, four of which a character may need. */
    private static final int PREFIX = 255;

    private static final Set<DataType> UNLIMITED = Set.of(new TextType(), new BinaryType());

    private MysqlSettling() {}

    /** {@return the table with its indexes on the beginning of columns that have no limit} */
    static Table prefixed(Table table, MysqlServer server) {
        return table.withIndexes(table.indexes().stream()
                .map(index -> index.unique() || MysqlSql.method(index) != null
                        ? index
                        : index.parts(index.parts().stream()
                                .map(part -> isUnlimited(part, table, server) ? part.prefix(PREFIX) : part)
                                .toList()))
                .toList());
    }

    private static boolean isUnlimited(IndexPart part, Table table, MysqlServer server) {
        return !part.expression()
                && part.prefix() == null
                && table.column(part.text())
                        .filter(column -> UNLIMITED.contains(new MysqlNormalType(server).of(column.type())))
                        .isPresent();
    }

    /** {@return the table with its unique indexes called constraints where they could be that} */
    static Table uniques(Table table) {
        List<UniqueConstraint> uniques = new ArrayList<>(table.uniques());
        List<Index> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (isConstraint(index)) {
                uniques.add(constraint(index));
            } else {
                indexes.add(index);
            }
        }
        return table.withUniques(uniques).withIndexes(indexes);
    }

    static boolean isConstraint(Index index) {
        return index.unique()
                && index.nullsDistinct()
                && index.where() == null
                && index.isStated()
                && index.parts().stream()
                        .allMatch(part -> part.withoutUsualNulls(MysqlSql.NULLS_OF_ASCENDING)
                                .isPlain());
    }

    static UniqueConstraint constraint(Index index) {
        return new UniqueConstraint(
                index.name(), index.parts().stream().map(IndexPart::text).toList());
    }
}
