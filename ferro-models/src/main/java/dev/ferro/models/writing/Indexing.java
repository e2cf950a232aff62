package dev.ferro.models.writing;

import dev.ferro.models.NamingRules;
import dev.ferro.models.Rules;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which indexes of a table are stated, and which the reader makes by itself, for foreign keys. */
final class Indexing {

    private final List<Index> stated;
    private final Set<ForeignKey> unindexed = new HashSet<>();

    /**
     * Decides, relation by relation, in the reader's order.
     *
     * @param relations the foreign keys that become fields, in the order of these
     */
    Indexing(Table table, List<ForeignKey> relations, NamingRules rules) {
        boolean byDatabase = rules.settings().dialect().capabilities().indexesForeignKeys();
        stated = new ArrayList<>(table.indexes());
        List<Index> own = relations.stream()
                .map(key -> own(table, key, rules))
                .filter(index -> !byDatabase && table.indexes().contains(index))
                .toList();
        stated.removeAll(own);
        List<Index> there = new ArrayList<>(stated);
        for (ForeignKey key : byDatabase ? List.<ForeignKey>of() : relations) {
            Index index = own(table, key, rules);
            boolean covered = Rules.isCovered(key.columns(), table.primaryKey(), table.uniques(), there);
            if (own.contains(index)) {
                (covered ? stated : there).add(index);
            } else if (!covered) {
                unindexed.add(key);
            }
        }
    }

    private static Index own(Table table, ForeignKey key, NamingRules rules) {
        List<IndexPart> parts = key.columns().stream().map(IndexPart::column).toList();
        return Index.of(rules.index(table.name().name(), parts), parts);
    }

    List<Index> stated() {
        return stated;
    }

    /** {@return whether a relation has no index, and would get one unless it says so} */
    boolean isUnindexed(ForeignKey key) {
        return unindexed.contains(key);
    }
}
