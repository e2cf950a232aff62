package dev.ferro.hibernate.boot;

import dev.ferro.command.Beside;
import dev.ferro.command.DesiredSchema;
import dev.ferro.diff.Renames;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.Namespace;

/** Reads a mapping: its tables, its sequences and its enum types. */
final class SchemaReading {

    private final Mapping mapping;
    private final NamedEnums enums;
    private final Map<QualifiedName, Set<String>> proposed = new TreeMap<>();
    private final Map<QualifiedName, List<String>> rows = new TreeMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();

    SchemaReading(Mapping mapping) {
        this.mapping = mapping;
        this.enums = NamedEnums.of(mapping);
    }

    DesiredSchema read() {
        for (Namespace namespace : mapping.metadata().getDatabase().getNamespaces()) {
            namespace.getTables().stream()
                    .filter(table -> table.isPhysicalTable() && !table.isView())
                    .forEach(this::read);
            namespace.getSequences().forEach(this::read);
            namespace
                    .getUserDefinedTypes()
                    .forEach(type -> mapping.remarks()
                            .add("Hibernate would create the type `" + type.getName()
                                    + "`, and Ferro leaves it to you."));
        }
        Schema schema = new Schema(namespaces(), List.copyOf(enums.types().values()), sequences, tables);
        return new DesiredSchema(schema, Renames.NONE, mapping.remarks().all(), new Beside(proposed, rows));
    }

    private List<String> namespaces() {
        return Stream.of(
                        tables.stream().map(Table::name),
                        sequences.stream().map(Sequence::name),
                        enums.types().keySet().stream())
                .flatMap(names -> names)
                .map(QualifiedName::schema)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void read(org.hibernate.mapping.Table table) {
        TableReading reading = new TableReading(mapping, enums, table);
        Table read = reading.read();
        tables.add(read);
        proposed.put(read.name(), reading.proposed());
        List<String> statements = table.getInitCommands(mapping.context()).stream()
                .flatMap(command -> Stream.of(Line.statements(command)))
                .toList();
        if (!statements.isEmpty()) {
            rows.put(read.name(), statements);
        }
    }

    private void read(org.hibernate.boot.model.relational.Sequence sequence) {
        Sequence plain = Sequence.of(mapping.names().of(sequence.getName()))
                .startsWith((long) sequence.getInitialValue())
                .incrementsBy(sequence.getIncrementSize());
        sequences.add(isWithoutCache(sequence) ? plain.cache(0L) : plain);
    }

    private boolean isWithoutCache(org.hibernate.boot.model.relational.Sequence sequence) {
        return Stream.of(mapping.dialect()
                        .getSequenceSupport()
                        .getCreateSequenceStrings("s", sequence.getInitialValue(), sequence.getIncrementSize()))
                .anyMatch(statement -> statement.toLowerCase(Locale.ROOT).contains("nocache"));
    }
}
