package dev.ferro.cli;

import org.jspecify.annotations.Nullable;

/**
 * An option that a command takes.
 *
 * @param name the long name, with its dashes
 * @param letter the short name, with its dash
 * @param value what the option's value is called; null for a flag
 * @param description what it does, in one line
 * @param repeatable whether it may be given more than once
 * @param completing what the shell offers for its value
 */
record OptionModel(
        String name,
        @Nullable String letter,
        @Nullable String value,
        String description,
        boolean repeatable,
        Completing completing) {

    static OptionModel flag(String name, String description) {
        return new OptionModel(name, null, null, description, false, Completing.NOTHING);
    }

    static OptionModel flag(String name, String letter, String description) {
        return new OptionModel(name, letter, null, description, false, Completing.NOTHING);
    }

    static OptionModel of(String name, String value, String description) {
        return new OptionModel(name, null, value, description, false, Completing.of(value));
    }

    static OptionModel of(String name, String letter, String value, String description) {
        return new OptionModel(name, letter, value, description, false, Completing.of(value));
    }

    static OptionModel many(String name, String value, String description) {
        return new OptionModel(name, null, value, description, true, Completing.of(value));
    }

    OptionModel completing(Completing offered) {
        return new OptionModel(name, letter, value, description, repeatable, offered);
    }

    boolean isFlag() {
        return value == null;
    }
}
