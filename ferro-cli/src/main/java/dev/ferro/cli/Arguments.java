package dev.ferro.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed, taken apart. */
final class Arguments {

    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> parameters = new ArrayList<>();

    void add(OptionModel option, String value) {
        List<String> values = options.get(option.name());
        if (values == null) {
            values = new ArrayList<>();
            options.put(option.name(), values);
        }
        values.add(value);
    }

    void add(String parameter) {
        parameters.add(parameter);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** {@return the option's value, the last one if it was given twice} */
    @Nullable
    String text(String option) {
        List<String> values = options.get(option);
        return values == null ? null : values.get(values.size() - 1);
    }

    List<String> texts(String option) {
        List<String> values = options.get(option);
        return values == null ? List.of() : values;
    }

    List<String> parameters() {
        return parameters;
    }

    /** {@return the parameter at a place where the parser has made sure that there is one} */
    String required(int index) {
        return parameters.get(index);
    }

    @Nullable
    String parameter(int index) {
        return index < parameters.size() ? parameters.get(index) : null;
    }
}
