package dev.ferro.models;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The type of a field, with the variables of generic superclasses replaced by what they stand for.
 *
 * @param raw the class
 * @param arguments the type arguments
 */
record JavaType(Class<?> raw, List<JavaType> arguments) {

    private static final Map<Class<?>, Class<?>> OPTIONAL_PRIMITIVES = Map.of(
            OptionalInt.class, Integer.class, OptionalLong.class, Long.class, OptionalDouble.class, Double.class);

    static JavaType of(Class<?> raw) {
        return new JavaType(raw, List.of());
    }

    /** {@return the type with its variables bound; a variable that is not is what it is bounded by} */
    static JavaType of(Type type, Map<TypeVariable<?>, JavaType> bindings) {
        if (type instanceof Class<?> raw) {
            return of(raw);
        }
        if (type instanceof ParameterizedType generic) {
            return new JavaType(
                    (Class<?>) generic.getRawType(),
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(argument -> of(argument, bindings))
                            .toList());
        }
        if (type instanceof GenericArrayType array) {
            JavaType component = of(array.getGenericComponentType(), bindings);
            return of(Array.newInstance(component.raw, 0).getClass());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], bindings);
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        return bindings.containsKey(variable) ? bindings.get(variable) : of(erasure(variable.getBounds()[0]));
    }

    private static Class<?> erasure(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof TypeVariable<?> variable ? erasure(variable.getBounds()[0]) : Object.class;
    }

    /** {@return what the variables of this type's class stand for} */
    Map<TypeVariable<?>, JavaType> bindings() {
        Map<TypeVariable<?>, JavaType> bindings = new HashMap<>();
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int place = 0; place < Math.min(variables.length, arguments.size()); place++) {
            bindings.put(variables[place], arguments.get(place));
        }
        return bindings;
    }

    boolean isOptional() {
        return raw == Optional.class || OPTIONAL_PRIMITIVES.containsKey(raw);
    }

    /** {@return what an optional holds; any other type itself} */
    JavaType withoutOptional() {
        if (raw == Optional.class) {
            return arguments.isEmpty() ? of(Object.class) : arguments.get(0);
        }
        return OPTIONAL_PRIMITIVES.containsKey(raw) ? of(OPTIONAL_PRIMITIVES.get(raw)) : this;
    }

    /** {@return what a collection or array holds} */
    Optional<Class<?>> element() {
        if (raw.isArray()) {
            return Optional.of(raw.getComponentType());
        }
        return Collection.class.isAssignableFrom(raw) && arguments.size() == 1
                ? Optional.of(arguments.get(0).raw())
                : Optional.empty();
    }

    /** {@return what a collection, map or array holds, at any depth} */
    Stream<Class<?>> contents() {
        return raw.isArray()
                ? of(raw.getComponentType()).everything()
                : arguments.stream().flatMap(JavaType::everything);
    }

    private Stream<Class<?>> everything() {
        return Stream.concat(Stream.of(raw), contents());
    }

    /** {@return the type as a person writes it, such as {@code List<String>}} */
    @Override
    public String toString() {
        String simple = raw.getPackageName().equals("java.lang") ? raw.getSimpleName() : raw.getTypeName();
        return arguments.isEmpty()
                ? simple.replace('$', '.')
                : arguments.stream()
                        .map(JavaType::toString)
                        .collect(Collectors.joining(", ", simple.replace('$', '.') + "<", ">"));
    }
}
