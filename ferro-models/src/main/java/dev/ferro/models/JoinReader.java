package dev.ferro.models;

import dev.ferro.annotations.ManyToMany;
import dev.ferro.schema.Column;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the join tables of many-to-many relations.
 *
 * @param drafts the models
 * @param references knows their keys
 * @param names gives names
 * @param findings where problems go
 */
record JoinReader(Drafts drafts, References references, GivenNames names, Findings findings) {

    Stream<JoinTable> read(Draft source) {
        return source.joins().flatMap(part -> read(source, part));
    }

    private Stream<JoinTable> read(Draft source, Part.Join part) {
        Member member = part.member();
        Class<?> other = member.type().element().orElse(void.class);
        Draft target = drafts.find(other);
        if (target == null) {
            if (!drafts.isBroken(other)) {
                noModels(member, other);
            }
            return Stream.of();
        }
        if (String.valueOf(member.place().field()).contains(".")) {
            problem(
                    member,
                    "embedded-relation",
                    "A many-to-many relation belongs to a model, not to a record that is embedded.",
                    "move the field to the model");
            return Stream.of();
        }
        return part.throughModel() == void.class ? table(source, target, part) : throughModel(source, target, part);
    }

    private void noModels(Member member, Class<?> other) {
        boolean unread = JavaKind.isModel(other);
        problem(
                member,
                "many-to-many-of-no-models",
                unread
                        ? "`" + Place.className(other) + "` is a model, but not one of those that are read."
                        : "`" + member.type() + "` is no collection of models.",
                unread
                        ? "add its package to the packages of models"
                        : "use a `List` or `Set` of a class annotated with `@Model`");
    }

    private Stream<JoinTable> table(Draft source, Draft target, Part.Join part) {
        Member member = part.member();
        List<Column> sourceKey = references.key(source);
        List<Column> targetKey = references.key(target);
        if (targetKey.isEmpty()) {
            problem(
                    member,
                    "target-without-key",
                    "`" + Place.className(target.type()) + "` has no primary key to refer to.",
                    "mark the field that identifies one `@Field(primaryKey = true)`");
        }
        if (sourceKey.isEmpty() || targetKey.isEmpty()) {
            return Stream.of();
        }
        JoinNames.Sides sides =
                new JoinNames.Sides(source.singular(), target.singular(), member.name(), sourceKey, targetKey);
        return Stream.of(new JoinTable(source, target, part, sides, joinNames(sides, part)));
    }

    /** {@return the names of the join table, as the relation gives them or as they are made} */
    JoinNames joinNames(JoinNames.Sides sides, Part.Join part) {
        JoinNames made = JoinNames.of(sides, names.rules());
        ManyToMany relation = part.relation();
        String table =
                names.orElse(relation.through(), made.table(), part.member().place());
        return new JoinNames(table, made.source(), made.target());
    }

    private Stream<JoinTable> throughModel(Draft source, Draft target, Part.Join part) {
        Member member = part.member();
        Draft through = drafts.find(part.throughModel());
        if (!part.relation().through().isBlank()) {
            problem(
                    member,
                    "conflicting-options",
                    "`through` and `throughModel` exclude each other.",
                    "keep the one that joins the two");
        }
        if (through == null) {
            if (!drafts.isBroken(part.throughModel())) {
                problem(
                        member,
                        "through-no-model",
                        "`" + Place.className(part.throughModel()) + "` is not one of the models that are read.",
                        "annotate it with `@Model`, and add its package to the packages of models");
            }
        } else if (!refersToBoth(through, source, target)) {
            problem(
                    member,
                    "through-without-foreign-keys",
                    "`" + Place.className(through.type()) + "` joins `" + Place.className(source.type()) + "` and `"
                            + Place.className(target.type()) + "`, but has no foreign key to each of them.",
                    "give it a `@ForeignKey` field for each");
        }
        return Stream.of();
    }

    private static boolean refersToBoth(Draft through, Draft source, Draft target) {
        List<Class<?>> referred = through.references()
                .<Class<?>>map(part -> part.member().type().raw())
                .toList();
        long toSource = referred.stream().filter(source.type()::equals).count();
        return source.equals(target) ? toSource >= 2 : toSource >= 1 && referred.contains(target.type());
    }

    private void problem(Member member, String code, String what, String advice) {
        findings.problem(member.place(), code, what, advice);
    }
}
