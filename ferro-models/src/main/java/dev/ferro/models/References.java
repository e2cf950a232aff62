package dev.ferro.models;

import dev.ferro.annotations.Autoincrement;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.JsonStorage;
import dev.ferro.schema.Column;
import dev.ferro.schema.type.UnstatedType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what the models' foreign keys refer to, and makes their columns from the keys found. */
final class References {

    private final Drafts drafts;
    private final ColumnReader columns;
    private final Findings findings;
    private final Map<Part.Reference, Resolved> resolved = new HashMap<>();
    private final Set<Class<?>> underway = new HashSet<>();

    References(Drafts drafts, ColumnReader columns, Findings findings) {
        this.drafts = drafts;
        this.columns = columns;
        this.findings = findings;
    }

    /** {@return the columns that a part makes, in order} */
    List<Column> columns(Part part) {
        if (part instanceof Part.Scalar scalar) {
            return List.of(scalar.column());
        }
        return part instanceof Part.Reference reference ? resolve(reference).columns() : List.of();
    }

    /** {@return the columns of a model's key; empty if it has none} */
    List<Column> key(Draft draft) {
        return draft.key().stream().flatMap(part -> columns(part).stream()).toList();
    }

    Resolved resolve(Part.Reference reference) {
        Resolved known = resolved.get(reference);
        if (known == null) {
            known = find(reference);
            resolved.put(reference, known);
        }
        return known;
    }

    private Resolved find(Part.Reference reference) {
        Member member = reference.member();
        Draft target = drafts.find(member.type().raw());
        checkOptions(member);
        if (target == null) {
            if (!drafts.isBroken(member.type().raw())) {
                noModel(member);
            }
            return unresolved(reference);
        }
        if (!underway.add(target.type())) {
            problem(
                    member,
                    "key-cycle",
                    "The key of `" + Place.className(target.type()) + "` refers back to itself through foreign keys.",
                    "give one of the models a key of its own");
            return unresolved(reference);
        }
        List<Column> key = key(target);
        underway.remove(target.type());
        if (key.isEmpty()) {
            problem(
                    member,
                    "target-without-key",
                    "`" + Place.className(target.type()) + "` has no primary key to refer to.",
                    "mark the field that identifies one `@Field(primaryKey = true)`");
            return unresolved(reference);
        }
        return new Resolved(
                target,
                referring(reference, key),
                key.stream().map(Column::name).toList());
    }

    private void noModel(Member member) {
        String type = "`" + member.type() + "`";
        switch (JavaKind.of(member.type())) {
            case MODEL ->
                problem(
                        member,
                        "foreign-key-to-no-model",
                        type + " is a model, but not one of those that are read.",
                        "add its package to the packages of models");
            case MODELS ->
                problem(
                        member,
                        "foreign-key-to-no-model",
                        "A foreign key refers to one row, and " + type + " holds many.",
                        "use `@ManyToMany`, or put the foreign key on the other model");
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER, STRING, CHARACTER, BYTES ->
                plain(member, type);
            case DATE, TIME, LOCAL_TIMESTAMP, INSTANT, UNIQUE_ID, ENUM, JSON, OTHER -> plain(member, type);
        }
    }

    private void plain(Member member, String type) {
        problem(
                member,
                "foreign-key-to-no-model",
                type + " is no model.",
                "annotate the class with `@Model`, or take `@ForeignKey` away");
    }

    private void checkOptions(Member member) {
        Field options = member.options();
        boolean typed = !options.type().isBlank()
                || !options.nativeType().isBlank()
                || options.length() != 0
                || options.precision() != 0
                || options.scale() != 0
                || options.json() != JsonStorage.BINARY;
        if (typed) {
            problem(
                    member,
                    "option-without-effect",
                    "A foreign key has the type of the key that it refers to.",
                    "leave the options of the type out");
        }
        if (!options.generated().isBlank() || options.autoincrement() == Autoincrement.YES) {
            problem(
                    member,
                    "conflicting-options",
                    "The values of a foreign key are given, never computed or counted up.",
                    "leave `generated` and `autoincrement` out");
        }
    }

    /** The column is there for whatever mentions it, so that one problem does not cause others. */
    private Resolved unresolved(Part.Reference reference) {
        Column column = Column.of("id", new UnstatedType());
        return new Resolved(null, referring(reference, List.of(column)), List.of());
    }

    private List<Column> referring(Part.Reference reference, List<Column> key) {
        Member member = reference.member();
        List<String> names = names(reference, key);
        boolean nullable = new NullRule(member, findings).ofReference(reference.relation());
        return IntStream.range(0, key.size())
                .mapToObj(place ->
                        Column.of(names.get(place), key.get(place).type()).nullable(nullable))
                .map(column -> columns.described(column, member))
                .toList();
    }

    private List<String> names(Part.Reference reference, List<Column> key) {
        Member member = reference.member();
        List<String> given = Stream.concat(
                        Arrays.stream(reference.relation().column()),
                        Stream.of(member.options().column()))
                .filter(name -> !name.isBlank())
                .map(name -> columns.names().checked(name, member.place()))
                .toList();
        if (!given.isEmpty() && given.size() != key.size()) {
            problem(
                    member,
                    "wrong-number-of-columns",
                    "The key referred to has " + count(key.size()) + ", and " + count(given.size())
                            + (given.size() == 1 ? " is named here." : " are named here."),
                    "name one for each of " + key.stream().map(Column::name).toList() + ", or none");
        }
        String field = columns.names().rules().column(member.name()) + "_";
        List<String> names = given.size() == key.size()
                ? given
                : key.size() == 1
                        ? List.of(field + "id")
                        : key.stream().map(column -> field + column.name()).toList();
        return names.stream()
                .map(name -> columns.names().rules().cut(member.prefix() + name))
                .toList();
    }

    private static String count(int columns) {
        return columns == 1 ? "1 column" : columns + " columns";
    }

    private void problem(Member member, String code, String what, String advice) {
        findings.problem(member.place(), code, what, advice);
    }
}
