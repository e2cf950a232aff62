package dev.ferro.diff;

import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.RenameIndex;
import dev.ferro.schema.Index;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.function.Predicate;

/**
 * Compares the indexes of one table.
 *
 * @param before the table as it is
 * @param desired the table as it shall be
 * @param isFree whether a name is not in use
 */
record IndexDiffer(Table before, DesiredTable desired, Predicate<String> isFree) {

    private static final ElementKind<Index> INDEX = new ElementKind<>(
            Index::name,
            index -> index.renamed(""),
            Index::isStated,
            IndexDiffer::uses,
            DropIndex::new,
            CreateIndex::new,
            RenameIndex::new);

    static boolean uses(Index index, String column) {
        String where = index.where();
        return index.uses(column)
                || (where != null && SqlExpression.mentions(where, column))
                || index.parts().stream()
                        .anyMatch(part -> part.expression() && SqlExpression.mentions(part.text(), column));
    }

    ElementDiffer<Index> indexes(Disturbances disturbances) {
        return new ElementDiffer<>(INDEX, desired, desired::original, isFree, disturbances.of(before, INDEX))
                .compare(before.indexes(), desired.normalized().indexes());
    }
}
