package dev.ferro.models;

import dev.ferro.dialect.Capabilities;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The enum types that the models' columns have, each read once. */
final class EnumTypes {

    private final NamingRules names;
    private final Findings findings;
    private final Map<Class<?>, EnumerationType> read = new HashMap<>();
    private final Map<QualifiedName, List<Use>> uses = new TreeMap<>();

    EnumTypes(NamingRules names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    EnumerationType of(Class<?> type, Place place) {
        return read.computeIfAbsent(type, enumeration -> {
            List<String> labels = new EnumLabels(enumeration, place, findings).read();
            return new EnumerationType(QualifiedName.of(names.enumType(enumeration)), labels);
        });
    }

    /** Notes that a column has an enum type. */
    void use(EnumerationType type, String origin, Place place) {
        uses.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(new Use(type, origin, place));
    }

    /** {@return the schema with the types in use, after seeing that each name has one meaning} */
    Schema addTo(Schema schema) {
        uses.values().forEach(this::check);
        return schema.withEnums(uses.entrySet().stream()
                .map(entry -> new EnumType(
                        entry.getKey(), entry.getValue().get(0).type().labels()))
                .toList());
    }

    private void check(List<Use> same) {
        Use first = same.get(0);
        same.stream()
                .filter(other -> !other.type().equals(first.type()))
                .filter(other -> !other.type().labels().isEmpty()
                        && !first.type().labels().isEmpty())
                .findFirst()
                .ifPresent(other -> findings.problem(
                        other.place(),
                        "enum-types-differ",
                        "The enum type `" + first.type().name() + "` would have the labels "
                                + first.type().labels() + " of " + first.origin() + " and the labels "
                                + other.type().labels() + " of " + other.origin() + ".",
                        "rename one of the enums: the type is named after the class"));
        checkLengths(first);
    }

    private void checkLengths(Use use) {
        Capabilities database = names.settings().dialect().capabilities();
        use.type().labels().stream()
                .filter(label -> database.enumTypes() && names.isTooLong(label))
                .forEach(label -> findings.problem(
                        use.place(),
                        "name-too-long",
                        "The enum label `" + label + "` is longer than the " + names.limit() + " bytes that "
                                + names.settings().dialect().title() + " allows.",
                        "give the constant a shorter label with `@EnumValue`"));
    }

    /** A column's type, what made it, and where. */
    private record Use(EnumerationType type, String origin, Place place) {}
}
