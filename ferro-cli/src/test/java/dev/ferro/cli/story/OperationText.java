package dev.ferro.cli.story;

import dev.ferro.operation.ConnectionWork;
import dev.ferro.operation.Definition;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.operation.ProgramObject;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.testing.SchemaText;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes operations for a person to review: the sentence of each, and below it what it holds, with one thing to a line. */
final class OperationText {

    private OperationText() {}

    static String of(List<Operation> operations) {
        return operations.stream()
                .map(operation -> Describer.describe(operation) + "\n" + indented(components(operation)))
                .collect(Collectors.joining());
    }

    private static String components(Object record) {
        return Stream.of(record.getClass().getRecordComponents())
                .map(component -> entry(component.getName(), value(record, component)))
                .collect(Collectors.joining());
    }

    private static @Nullable Object value(Object record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            // the record of a custom operation is nobody else's
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What is not said is left out. */
    private static String entry(String name, @Nullable Object value) {
        if (value == null || value.equals(List.of()) || value.equals(Map.of())) {
            return "";
        }
        if (value instanceof ConnectionWork) {
            return name + ": Java code\n";
        }
        Optional<String> lines = lines(value);
        return name + ":" + lines.map(text -> "\n" + indented(text)).orElse(" " + SchemaText.brief(value) + "\n");
    }

    /** {@return a value that takes several lines} */
    private static Optional<String> lines(Object value) {
        if (value instanceof Table table) {
            return Optional.of(SchemaText.of(Schema.of(table)));
        }
        if (value instanceof List<?> list && list.get(0) instanceof Operation) {
            return Optional.of(of(list.stream().map(Operation.class::cast).toList()));
        }
        if (value instanceof ProgramObject || value instanceof Definition) {
            return Optional.of(components(value));
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(map.entrySet().stream()
                    .map(item -> entry(item.getKey().toString(), item.getValue()))
                    .sorted()
                    .collect(Collectors.joining()));
        }
        return Optional.of(value.toString()).filter(text -> text.contains("\n"));
    }

    private static String indented(String lines) {
        return lines.indent(4);
    }
}
