package dev.ferro.diff;

import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A desired table twice. What only the normal form has, because the database adds it by itself, is its own original.
 *
 * @param original the table as it was described, in portable types
 * @param normalized the table as the database will keep it
 */
record DesiredTable(Table original, Table normalized) {

    QualifiedName name() {
        return normalized.name();
    }

    /** {@return the column as it was described} */
    Column original(Column normal) {
        return original.column(normal.name()).orElse(normal);
    }

    /** {@return the index as it was described} */
    Index original(Index normal) {
        return original.index(normal.name()).orElse(normal);
    }

    /** {@return the constraint as it was described} */
    <C extends Constraint> C original(C normal, Function<Table, List<C>> kind) {
        return kind.apply(original).stream()
                .filter(described -> normal.name() != null && Objects.equals(described.name(), normal.name()))
                .findFirst()
                .orElse(normal);
    }
}
