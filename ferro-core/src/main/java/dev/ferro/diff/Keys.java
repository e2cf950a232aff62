package dev.ferro.diff;

import dev.ferro.schema.Constraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a foreign key can refer to: a primary key, a unique constraint, or a plain unique index. */
final class Keys {

    private Keys() {}

    /** {@return whether foreign keys can refer to a constraint} What may wait for the commit is no key to them. */
    static boolean isKey(Constraint constraint) {
        return constraint.deferrability() == Deferrability.NOT_DEFERRABLE;
    }

    /** {@return whether the table's own constraints make the columns a key} */
    static boolean holds(Table table, List<String> columns) {
        Set<String> wanted = Set.copyOf(columns);
        return Stream.concat(Stream.ofNullable(table.primaryKey()), table.uniques().stream())
                .anyMatch(key -> isKey(key) && Set.copyOf(key.columns()).equals(wanted));
    }

    /** {@return the columns that an index keeps unique; none if it is about expressions or some rows only} */
    static List<String> columns(Index index) {
        boolean plain = index.unique()
                && index.where() == null
                && index.parts().stream().noneMatch(IndexPart::expression);
        return plain ? index.parts().stream().map(IndexPart::text).toList() : List.of();
    }
}
