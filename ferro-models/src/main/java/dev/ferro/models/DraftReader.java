package dev.ferro.models;

import dev.ferro.annotations.Embedded;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.ManyToMany;
import dev.ferro.annotations.Model;
import dev.ferro.schema.QualifiedName;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads each model for itself: its table's name, and what its fields contribute.
 *
 * @param columns makes columns
 * @param names gives names
 * @param findings where problems go
 */
record DraftReader(ColumnReader columns, GivenNames names, Findings findings) {

    Draft read(Class<?> type) {
        Place place = Place.of(type);
        Model options = Objects.requireNonNull(type.getAnnotation(Model.class));
        checkClass(type, place);
        String table = names.orElse(options.table(), names.rules().table(type), place);
        QualifiedName name = new QualifiedName(names.schema(options.schema(), place), table);
        List<Part> parts = Members.of(type, findings).stream()
                .flatMap(member -> parts(member, List.of(type)))
                .toList();
        if (!options.keyless() && parts.stream().noneMatch(part -> part.member().isKey())) {
            findings.problem(
                    place,
                    "no-primary-key",
                    "The model has no primary key.",
                    "mark the field that identifies a row `@Field(primaryKey = true)`");
        }
        return new Draft(type, options, name, parts);
    }

    private void checkClass(Class<?> type, Place place) {
        if (type.isInterface() || type.isEnum()) {
            findings.problem(
                    place,
                    "no-model-class",
                    "Only a record or a class can be a model.",
                    "take `@Model` away from the " + (type.isEnum() ? "enum" : "interface"));
        }
        Stream.<Class<?>>iterate(type.getSuperclass(), Objects::nonNull, Class::getSuperclass)
                .filter(JavaKind::isModel)
                .findFirst()
                .ifPresent(parent -> findings.problem(
                        place,
                        "inherited-model",
                        "The model extends `" + Place.className(parent) + "`, which is a model itself.",
                        "move what they share to an abstract class without `@Model`"));
    }

    private Stream<Part> parts(Member member, List<Class<?>> embedding) {
        checkAnnotations(member);
        ForeignKey foreignKey = member.annotation(ForeignKey.class);
        if (foreignKey != null) {
            return Stream.of(new Part.Reference(member, foreignKey));
        }
        ManyToMany manyToMany = member.annotation(ManyToMany.class);
        if (manyToMany != null) {
            return Stream.of(new Part.Join(member, manyToMany, manyToMany.throughModel()));
        }
        Embedded embedded = member.annotation(Embedded.class);
        return embedded == null
                ? Stream.of(new Part.Scalar(member, columns.read(member)))
                : embedded(member, embedded, embedding);
    }

    private Stream<Part> embedded(Member member, Embedded embedded, List<Class<?>> embedding) {
        Class<?> type = member.type().raw();
        boolean plain = type.isRecord() || (JavaKind.of(member.type()) == JavaKind.OTHER && !type.isInterface());
        if (!plain || JavaKind.isModel(type) || type.getName().startsWith("java.") || embedding.contains(type)) {
            findings.problem(
                    member.place(),
                    "not-embeddable",
                    "`" + member.type() + "` can't be embedded" + (embedding.contains(type) ? " in itself." : "."),
                    "embed a record or class of your own that is no model");
            return Stream.of();
        }
        List<Class<?>> inner =
                Stream.concat(embedding.stream(), Stream.of(type)).toList();
        return Members.embedded(member, embedded.prefix(), findings).stream().flatMap(part -> parts(part, inner));
    }

    private void checkAnnotations(Member member) {
        List<String> kinds = Stream.<Class<? extends Annotation>>of(ForeignKey.class, ManyToMany.class, Embedded.class)
                .filter(member::has)
                .map(kind -> "`@" + kind.getSimpleName() + "`")
                .toList();
        boolean column = kinds.isEmpty() || member.has(ForeignKey.class);
        if (kinds.size() > 1) {
            conflict(member, String.join(" and ", kinds) + " exclude each other.", "keep one of them");
        } else if (!column && member.has(Field.class)) {
            conflict(member, "`@Field` has no effect beside " + kinds.get(0) + ".", "leave it out");
        }
    }

    private void conflict(Member member, String what, String advice) {
        findings.problem(member.place(), "conflicting-annotations", what, advice);
    }
}
