package dev.ferro.models;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a field says that it may be null: a {@code @Nullable} of any origin, wherever it may stand. */
final class Nullness {

    private Nullness() {}

    static boolean isNullable(Field field) {
        return annotations(field)
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static Stream<Annotation> annotations(Field field) {
        Stream<Annotation> own =
                Stream.concat(Arrays.stream(field.getAnnotations()), annotations(field.getAnnotatedType()));
        Class<?> owner = field.getDeclaringClass();
        Stream<Annotation> component = owner.isRecord()
                ? Arrays.stream(owner.getRecordComponents())
                        .filter(candidate -> candidate.getName().equals(field.getName()))
                        .flatMap(Nullness::annotations)
                : Stream.empty();
        Stream<Annotation> accessor = Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> isAccessor(method, field))
                .flatMap(Nullness::annotations);
        return Stream.of(own, component, accessor).flatMap(found -> found);
    }

    private static Stream<Annotation> annotations(RecordComponent component) {
        return Stream.concat(Arrays.stream(component.getAnnotations()), annotations(component.getAnnotatedType()));
    }

    private static Stream<Annotation> annotations(Method method) {
        return Stream.concat(Arrays.stream(method.getAnnotations()), annotations(method.getAnnotatedReturnType()));
    }

    /**
     * {@return the annotations of a type} On an array, {@code @Nullable byte[]} speaks of the elements. Where these are
     * primitives it can only mean the array.
     */
    private static Stream<Annotation> annotations(AnnotatedType type) {
        Stream<Annotation> own = Arrays.stream(type.getAnnotations());
        return type instanceof AnnotatedArrayType array
                        && array.getAnnotatedGenericComponentType().getType() instanceof Class<?> component
                        && component.isPrimitive()
                ? Stream.concat(own, annotations(array.getAnnotatedGenericComponentType()))
                : own;
    }

    private static boolean isAccessor(Method method, Field field) {
        String name = field.getName();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return method.getParameterCount() == 0
                && method.getReturnType() == field.getType()
                && Stream.of(name, "get" + capital, "is" + capital).anyMatch(method.getName()::equals);
    }
}
