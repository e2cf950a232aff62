package dev.ferro.models;

import java.util.regex.Pattern;

/** Whether a text is one JSON document; what it says is of no interest here. */
final class JsonText {

    private static final Pattern SCALAR =
            Pattern.compile("true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?"
                    + "|\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u\\p{XDigit}{4}))*+\"");

    private final String text;
    private int place;

    private JsonText(String text) {
        this.text = text;
    }

    static boolean isDocument(String text) {
        JsonText reader = new JsonText(text);
        return reader.value() && reader.skipSpace() == text.length();
    }

    private boolean value() {
        skipSpace();
        if (take('{')) {
            return members('}', true);
        }
        if (take('[')) {
            return members(']', false);
        }
        var scalar = SCALAR.matcher(text).region(place, text.length());
        boolean found = scalar.lookingAt();
        place = found ? scalar.end() : place;
        return found;
    }

    /** Reads up to the closing mark; an object's members have a key before the value. */
    private boolean members(char end, boolean keyed) {
        if (take(end)) {
            return true;
        }
        do {
            if ((keyed && !key()) || !value()) {
                return false;
            }
        } while (take(','));
        return take(end);
    }

    private boolean key() {
        skipSpace();
        return place < text.length() && text.charAt(place) == '"' && value() && take(':');
    }

    private boolean take(char expected) {
        boolean there = skipSpace() < text.length() && text.charAt(place) == expected;
        place += there ? 1 : 0;
        return there;
    }

    private int skipSpace() {
        while (place < text.length() && " \t\r\n".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        return place;
    }
}
