package dev.ferro.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain part of TOML that nearly every configuration file keeps to: bare keys, tables, strings without
 * escapes, integers, booleans and arrays of those.
 *
 * <p>The complete parser takes some 25 ms to load, a third of what a command such as {@code current} takes in all. This
 * one knows when it does not know: at the first thing it does not recognise it gives up, and the complete parser reads
 * the file, mistakes included.
 */
final class PlainToml {

    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private List<String> table = List.of();
    private int position;
    private int line = 1;

    private PlainToml(String text) {
        this.text = text;
    }

    /** {@return the file's entries, or null if it uses more of TOML than the plain part} */
    static @Nullable List<Entry> parse(String text) {
        PlainToml parser = new PlainToml(text);
        return parser.parse() ? parser.entries : null;
    }

    private boolean parse() {
        skipBlank();
        while (position < text.length()) {
            boolean understood = current() == '[' ? header() : assignment();
            if (!understood || !endOfLine()) {
                return false;
            }
            skipBlank();
        }
        return true;
    }

    private boolean header() {
        position++;
        List<String> path = new ArrayList<>();
        do {
            String key = bareKey();
            if (key.isEmpty()) {
                return false;
            }
            path.add(key);
        } while (accept('.'));
        table = List.copyOf(path);
        return accept(']') && add(new Entry(table, Entry.TABLE, line));
    }

    private boolean assignment() {
        int start = line;
        String key = bareKey();
        skipSpaces();
        if (key.isEmpty() || !accept('=')) {
            return false;
        }
        skipSpaces();
        Object value = value();
        List<String> path = new ArrayList<>(table);
        path.add(key);
        return value != null && add(new Entry(List.copyOf(path), value, start));
    }

    /** A name that is given twice, or to a key and to a table, is a mistake that the complete parser explains. */
    private boolean add(Entry entry) {
        entries.add(entry);
        for (int depth = 1; depth < entry.path().size(); depth++) {
            if (names.contains(String.join(".", entry.path().subList(0, depth)) + "=")) {
                return false;
            }
        }
        String name = entry.name();
        return !names.contains(name + "=") && names.add(entry.isTable() ? name : name + "=") && !shadows(entry, name);
    }

    private boolean shadows(Entry entry, String name) {
        if (entry.isTable()) {
            return false;
        }
        for (String other : names) {
            if (other.equals(name) || other.startsWith(name + ".")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object value() {
        return switch (current()) {
            case '"', '\'' -> string(current());
            case '[' -> array();
            case 't' -> word("true") ? Boolean.TRUE : null;
            case 'f' -> word("false") ? Boolean.FALSE : null;
            default -> integer();
        };
    }

    private @Nullable String string(char quote) {
        int start = ++position;
        while (position < text.length() && text.charAt(position) != quote) {
            char next = text.charAt(position);
            if (next < ' ' || next == 127 || (quote == '"' && next == '\\')) {
                return null;
            }
            position++;
        }
        String value = text.substring(start, Math.min(position, text.length()));
        return accept(quote) && current() != quote ? value : null;
    }

    private @Nullable List<Object> array() {
        position++;
        List<Object> items = new ArrayList<>();
        skipBlank();
        while (!accept(']')) {
            Object item = value();
            if (item == null) {
                return null;
            }
            items.add(item);
            skipBlank();
            if (!accept(',') && current() != ']') {
                return null;
            }
            skipBlank();
        }
        return items;
    }

    private @Nullable Long integer() {
        int start = position;
        while (Character.isDigit(current()) && position - start < 18) {
            position++;
        }
        String digits = text.substring(start, position);
        boolean plain = !digits.isEmpty() && (digits.length() == 1 || digits.charAt(0) != '0');
        return plain ? Long.valueOf(digits) : null;
    }

    private boolean word(String word) {
        boolean found = text.startsWith(word, position);
        position += found ? word.length() : 0;
        return found;
    }

    private String bareKey() {
        int start = position;
        while (isBare(current())) {
            position++;
        }
        return text.substring(start, position);
    }

    private static boolean isBare(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_'
                || letter == '-';
    }

    /** Skips what may stand after a value; anything else on the line is not understood. */
    private boolean endOfLine() {
        skipSpaces();
        skipComment();
        return position >= text.length() || current() == '\n' || text.startsWith("\r\n", position);
    }

    private void skipBlank() {
        int start;
        do {
            start = position;
            skipSpaces();
            skipComment();
            if (text.startsWith("\r\n", position)) {
                position++;
            }
            if (accept('\n')) {
                line++;
            }
        } while (position > start);
    }

    private void skipSpaces() {
        while (current() == ' ' || current() == '\t') {
            position++;
        }
    }

    private void skipComment() {
        if (current() == '#') {
            while (position < text.length() && (current() >= ' ' || current() == '\t')) {
                position++;
            }
        }
    }

    private boolean accept(char wanted) {
        boolean found = position < text.length() && text.charAt(position) == wanted;
        position += found ? 1 : 0;
        return found;
    }

    private char current() {
        return position < text.length() ? text.charAt(position) : '\0';
    }
}
