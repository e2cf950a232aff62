package dev.ferro.models;

import dev.ferro.annotations.Ignore;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the fields of a class that can become columns: superclasses' first, each in the order of declaration. */
final class Members {

    private Members() {}

    static List<Member> of(Class<?> model, Findings findings) {
        return of(JavaType.of(model), new Surroundings(Place.of(model), false, ""), findings);
    }

    /** {@return the members of the record that a member embeds} */
    static List<Member> embedded(Member member, String prefix, Findings findings) {
        Surroundings around = new Surroundings(member.place(), member.nullable(), member.prefix() + prefix);
        return of(member.type(), around, findings);
    }

    private static List<Member> of(JavaType type, Surroundings around, Findings findings) {
        Class<?> raw = type.raw();
        Map<TypeVariable<?>, JavaType> bindings = type.bindings();
        Stream<Member> inherited = raw.getGenericSuperclass() == null
                ? Stream.empty()
                : of(JavaType.of(raw.getGenericSuperclass(), bindings), around, findings).stream();
        Stream<Member> own = Arrays.stream(raw.getDeclaredFields())
                .filter(Members::isColumn)
                .map(field -> member(field, JavaType.of(field.getGenericType(), bindings), around, findings));
        return Stream.concat(inherited, own).toList();
    }

    private static boolean isColumn(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isTransient(modifiers)
                && !field.isSynthetic()
                && !field.isAnnotationPresent(Ignore.class);
    }

    private static Member member(Field field, JavaType type, Surroundings around, Findings findings) {
        Place place = around.place().field(field.getName());
        boolean annotated = Nullness.isNullable(field);
        if (annotated && type.raw().isPrimitive()) {
            findings.warn(place, "`@Nullable` has no effect, because `" + type + "` holds no null.");
        }
        boolean nullable = (annotated && !type.raw().isPrimitive()) || type.isOptional() || around.nullable();
        return new Member(place, field, type.withoutOptional(), nullable, around.prefix());
    }

    /** What the members of an embedded record take over from where it is embedded. */
    private record Surroundings(Place place, boolean nullable, String prefix) {}
}
