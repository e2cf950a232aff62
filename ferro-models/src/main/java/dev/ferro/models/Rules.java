package dev.ferro.models;

import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.DataType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What reading models and writing them must agree upon, beside the names. */
public final class Rules {

    private Rules() {}

    /** {@return whether a default, as it is written, fits a type, as far as can be told without a database} */
    public static boolean defaultFits(DataType type, String written) {
        return type.accept(new DefaultFit(Literal.of(written)));
    }

    /** {@return whether a column of the type may have a collation} */
    public static boolean takesCollation(DataType type) {
        return switch (TypeFamily.of(type)) {
            case CHARACTERS, NATIVE, UNSTATED -> true;
            case INTEGER, ENUMERATION, OTHER -> false;
        };
    }

    /** {@return whether the database counts up a key of the type, unless told otherwise} */
    public static boolean isCountable(DataType type) {
        return TypeFamily.of(type) == TypeFamily.INTEGER;
    }

    /** {@return whether a key, unique constraint or index starts with the columns, in whatever order} */
    public static boolean isCovered(
            List<String> wanted, @Nullable PrimaryKey key, List<UniqueConstraint> uniques, List<Index> indexes) {
        Stream<List<String>> ofConstraints = Stream.concat(
                Stream.ofNullable(key).map(PrimaryKey::columns),
                uniques.stream().map(UniqueConstraint::columns));
        Stream<List<String>> ofIndexes = indexes.stream()
                .filter(index -> index.where() == null
                        && (index.using() == null || index.using().equals("btree")))
                .map(index -> index.parts().stream()
                        .map(part -> part.expression() ? "" : part.text())
                        .toList());
        return Stream.concat(ofConstraints, ofIndexes).anyMatch(columns -> startsWith(columns, wanted));
    }

    private static boolean startsWith(List<String> columns, List<String> wanted) {
        Set<String> set = new HashSet<>(wanted);
        return columns.size() >= wanted.size() && set.equals(new HashSet<>(columns.subList(0, wanted.size())));
    }
}
