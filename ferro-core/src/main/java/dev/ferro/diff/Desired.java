package dev.ferro.diff;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Table;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The desired schema twice: compared is the normal form, written down is the original, so that scripts speak of
 * {@code uuid()} where the database keeps a text.
 */
final class Desired {

    private final Schema normalized;
    private final Map<QualifiedName, Table> originalTables;
    private final Map<QualifiedName, EnumType> originalEnums;
    private final Map<QualifiedName, Sequence> originalSequences;

    Desired(Schema original, Schema normalized) {
        this.normalized = normalized;
        this.originalTables = original.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
        this.originalEnums = original.enums().stream().collect(Collectors.toMap(EnumType::name, Function.identity()));
        this.originalSequences =
                original.sequences().stream().collect(Collectors.toMap(Sequence::name, Function.identity()));
    }

    /** {@return what is to be compared} */
    Schema normalized() {
        return normalized;
    }

    /** {@return a desired table twice} */
    DesiredTable table(Table normal) {
        return new DesiredTable(originalTables.getOrDefault(normal.name(), normal), normal);
    }

    /** {@return the type as it was described} */
    EnumType original(EnumType normal) {
        return originalEnums.getOrDefault(normal.name(), normal);
    }

    /** {@return the sequence as it was described} */
    Sequence original(Sequence normal) {
        return originalSequences.getOrDefault(normal.name(), normal);
    }
}
