package dev.ferro.models;

import dev.ferro.Problem;
import dev.ferro.annotations.EnumValue;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the labels of an enum: its constants' names, or the values of what is marked {@code @EnumValue}.
 *
 * @param type the enum
 * @param place where it is used first
 * @param findings where problems go
 */
record EnumLabels(Class<?> type, Place place, Findings findings) {

    /** {@return the labels; empty after a problem} */
    List<String> read() {
        List<? extends AccessibleObject> marked = marked();
        if (type.getEnumConstants().length == 0) {
            problem("empty-enum", "The enum " + name() + " has no constants.", "give it at least one");
            return List.of();
        }
        if (marked.size() > 1 || marked.stream().anyMatch(member -> !isReadable(member))) {
            problem(
                    "unreadable-enum-value",
                    "The enum " + name() + " has to mark one field, or one method without parameters, `@EnumValue`.",
                    "mark the one whose value is the label; it must not be static");
            return List.of();
        }
        List<@Nullable String> labels = Arrays.stream(type.getEnumConstants())
                .map(constant -> marked.isEmpty() ? ((Enum<?>) constant).name() : value(marked.get(0), constant))
                .toList();
        return checked(labels);
    }

    private List<? extends AccessibleObject> marked() {
        return Stream.of(type.getDeclaredFields(), type.getDeclaredMethods())
                .flatMap(Arrays::<AccessibleObject>stream)
                .filter(member -> member.isAnnotationPresent(EnumValue.class))
                .toList();
    }

    private static boolean isReadable(AccessibleObject member) {
        return !Modifier.isStatic(((Member) member).getModifiers())
                && (!(member instanceof Method method) || method.getParameterCount() == 0);
    }

    /** {@return the constant's label; null where it has none or asking for it fails} */
    private @Nullable String value(AccessibleObject member, Object constant) {
        try {
            member.setAccessible(true);
            Object value = member instanceof Method method ? method.invoke(constant) : ((Field) member).get(constant);
            return value == null ? null : value.toString();
        } catch (IllegalAccessException | InvocationTargetException | RuntimeException failure) {
            return null;
        }
    }

    private List<String> checked(List<@Nullable String> labels) {
        Set<@Nullable String> seen = new HashSet<>();
        for (int place = 0; place < labels.size(); place++) {
            String label = labels.get(place);
            String constant = name() + ", constant `" + ((Enum<?>) type.getEnumConstants()[place]).name() + "`,";
            if (label == null) {
                problem(
                        "unreadable-enum-value",
                        constant + " has no label.",
                        "let `@EnumValue` give every constant one");
            } else if (!seen.add(label)) {
                problem(
                        "repeated-enum-label",
                        constant + " has the label `" + label + "` of another one.",
                        "give every constant a label of its own");
            }
        }
        return labels.stream().filter(Objects::nonNull).distinct().toList();
    }

    private String name() {
        return "`" + Place.className(type) + "`";
    }

    private void problem(String code, String what, String advice) {
        findings.problem(place, Problem.of(code, what).advise(advice));
    }
}
