package dev.ferro.config;

import dev.ferro.Problem;
import java.util.Map;

/**
 * Replaces <code>${NAME}</code> and <code>${env:NAME}</code> in settings by variables of the environment; {@code $$} is
 * a dollar sign.
 *
 * @param values the variables
 */
record Variables(Map<String, String> values) {

    /**
     * {@return the text with every variable replaced}
     *
     * @param text the setting's value
     * @param key the setting's name
     * @param place the file and line it stands in
     */
    String expand(String text, String key, String place) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder expanded = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            if (text.startsWith("$$", position)) {
                expanded.append('$');
                position += 2;
            } else if (text.startsWith("${", position)) {
                int end = text.indexOf('}', position);
                if (end < 0) {
                    throw unfinished(key, place);
                }
                expanded.append(value(text.substring(position + 2, end), key, place));
                position = end + 1;
            } else {
                expanded.append(text.charAt(position++));
            }
        }
        return expanded.toString();
    }

    private String value(String reference, String key, String place) {
        String name = reference.startsWith("env:") ? reference.substring(4) : reference;
        String value = values.get(name);
        if (value == null) {
            throw Problem.of(
                            "configuration-variable",
                            "The variable `" + name + "`, which `" + key + "` uses, is not set.")
                    .at(place)
                    .advise("Set it, as in `export " + name + "=…`, or write `$$` where a dollar sign is meant.")
                    .refused();
        }
        return value;
    }

    private static RuntimeException unfinished(String key, String place) {
        return Problem.of("configuration-variable", "A `${` in `" + key + "` has no `}`.")
                .at(place)
                .advise("Write `$$` where a dollar sign is meant.")
                .refused();
    }
}
