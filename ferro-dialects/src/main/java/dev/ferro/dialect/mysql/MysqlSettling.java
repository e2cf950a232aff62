package dev.ferro.dialect.mysql;

import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** A unique index and a unique constraint are one to the servers; Ferro calls it a constraint where it can be one. */
final class MysqlSettling {

    private MysqlSettling() {}

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
