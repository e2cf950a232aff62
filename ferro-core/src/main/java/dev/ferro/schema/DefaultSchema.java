package dev.ferro.schema;

import dev.ferro.schema.type.EnumerationType;
import java.util.List;

/**
 * The schema that goes without saying on a connection: what a model or a setting says to be in it has a bare name.
 *
 * @param name what it is called
 */
public record DefaultSchema(String name) {

    /** {@return the name without this schema; another one as it is} */
    public QualifiedName bare(QualifiedName other) {
        return name.equals(other.schema()) ? QualifiedName.of(other.name()) : other;
    }

    /** {@return the schema with the bare names of all that is in this one} */
    public Schema bare(Schema schema) {
        if (!schema.namespaces().contains(name)) {
            return schema;
        }
        List<EnumType> enums = schema.enums().stream()
                .map(type -> new EnumType(bare(type.name()), type.labels()))
                .toList();
        List<Sequence> sequences = schema.sequences().stream()
                .map(sequence -> sequence.renamed(bare(sequence.name())))
                .toList();
        return schema.withoutNamespace(name)
                .withEnums(enums)
                .withSequences(sequences)
                .mapTables(this::bare);
    }

    private Table bare(Table table) {
        return table.renamed(bare(table.name()))
                .withColumns(table.columns().stream().map(this::bare).toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(key -> key.target(bare(key.target()), key.targetColumns()))
                        .toList());
    }

    private Column bare(Column column) {
        return column.type()
                .enumeration()
                .map(type -> column.type(new EnumerationType(bare(type.name()), type.labels())))
                .orElse(column);
    }
}
