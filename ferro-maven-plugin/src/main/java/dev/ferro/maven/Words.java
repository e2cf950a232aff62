package dev.ferro.maven;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command line that is being put together.
 *
 * @param all its words
 */
record Words(List<String> all) {

    Words {
        all = List.copyOf(all);
    }

    Words(String... words) {
        this(List.of(words));
    }

    Words with(List<String> more) {
        List<String> longer = new ArrayList<>(all);
        longer.addAll(more);
        return new Words(longer);
    }

    /** {@return this with an argument, if there is one} */
    Words argument(@Nullable String value) {
        return value == null ? this : with(List.of(value));
    }

    /** {@return this with an option, if it has a value} */
    Words option(String name, @Nullable String value) {
        return value == null ? this : with(List.of(name, value));
    }

    /** {@return this with an option for each value} */
    Words options(String name, @Nullable List<String> values) {
        Words words = this;
        for (String value : values == null ? List.<String>of() : values) {
            words = words.option(name, value);
        }
        return words;
    }

    Words flag(String name, boolean set) {
        return set ? with(List.of(name)) : this;
    }

    String[] toArray() {
        return all.toArray(String[]::new);
    }

    /** {@return the command's name} The rest may hold a password. */
    @Override
    public String toString() {
        return all.isEmpty() ? "" : all.get(0);
    }
}
