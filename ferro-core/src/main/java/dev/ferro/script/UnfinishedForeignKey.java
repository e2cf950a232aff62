package dev.ferro.script;

import dev.ferro.schema.ForeignKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A foreign key before it is said, by {@link #references}, what it refers to. */
public final class UnfinishedForeignKey {

    private final @Nullable String name;
    private final List<String> columns;

    UnfinishedForeignKey(@Nullable String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** {@return the foreign key, to as many columns of {@code table} as it has itself} */
    public ForeignKey references(String table, String firstColumn, String... more) {
        List<String> targets = Words.names("references", firstColumn, more);
        if (targets.size() != columns.size()) {
            throw Words.refused(
                    "A foreign key on " + columns.size() + " columns references " + targets.size() + ".",
                    "Name as many columns in `references` as in `foreignKey`.");
        }
        return ForeignKey.of(name, columns, Words.table("references", table), targets);
    }
}
