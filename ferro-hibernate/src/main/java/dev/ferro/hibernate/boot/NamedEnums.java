package dev.ferro.hibernate.boot;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;

/**
 * The enum types of PostgreSQL, which Hibernate knows only as statements that create them.
 *
 * @param types the types by name
 */
record NamedEnums(Map<QualifiedName, EnumType> types) {

    private static final Pattern CREATION =
            Pattern.compile("create type (\\S+) as enum \\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final String CAST = "create cast ";

    static NamedEnums of(Mapping mapping) {
        Map<QualifiedName, EnumType> types = new TreeMap<>();
        for (AuxiliaryDatabaseObject object : mapping.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(mapping.dialect())) {
                for (String statement : object.sqlCreateStrings(mapping.context())) {
                    read(statement, mapping).ifPresent(type -> types.put(type.name(), type));
                }
            }
        }
        return new NamedEnums(types);
    }

    private static Optional<EnumType> read(String statement, Mapping mapping) {
        Matcher creation = CREATION.matcher(statement.strip());
        if (creation.matches()) {
            List<String> labels = new ArrayList<>();
            LABEL.matcher(creation.group(2))
                    .results()
                    .map((MatchResult label) -> label.group(1).replace("''", "'"))
                    .forEach(labels::add);
            return Optional.of(new EnumType(name(creation.group(1), mapping), labels));
        }
        if (!statement.strip().startsWith(CAST)) {
            mapping.remarks().add("Hibernate would run this, too, and Ferro leaves it to you: " + statement.strip());
        }
        return Optional.empty();
    }

    private static QualifiedName name(String text, Mapping mapping) {
        int dot = text.lastIndexOf('.');
        return new QualifiedName(
                dot < 0 ? null : mapping.names().of(text.substring(0, dot)),
                mapping.names().of(text.substring(dot + 1)));
    }

    /** {@return the type that a column's type is the name of} */
    Optional<EnumerationType> named(String text, Mapping mapping) {
        return Optional.ofNullable(types.get(name(text.strip(), mapping)))
                .map(type -> new EnumerationType(type.name(), type.labels()));
    }
}
