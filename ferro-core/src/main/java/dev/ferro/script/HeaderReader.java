package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.script.HeaderValues.Value;
import dev.ferro.script.JavaTokens.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the header of a script in its source: the {@link Revision} of a type at the top of the file. */
final class HeaderReader {

    private static final List<String> TYPES = List.of("class", "interface", "enum", "record");
    private static final Set<String> NAMES = Set.of("id", "revises", "dependsOn", "labels", "replaces", "created");

    private final Path file;
    private final JavaTokens tokens;
    private String packageName = "";
    private @Nullable String javadoc;
    private @Nullable HeaderValues values;

    HeaderReader(Path file, String source) {
        this.file = file;
        tokens = new JavaTokens(source);
        tokens.next();
    }

    Optional<ScriptHeader> read() {
        while (tokens.kind() != Kind.END) {
            if (tokens.is('@')) {
                annotation();
            } else if (tokens.is("package")) {
                packageName = packageName();
            } else if (tokens.is("import")) {
                tokens.skipStatement();
                tokens.takeJavadoc();
            } else if (isType()) {
                tokens.next();
                if (values != null) {
                    return Optional.of(new ScriptHeader(packageName, tokens.text(), values, message()));
                }
                skipType();
            } else {
                tokens.next();
            }
        }
        return Optional.empty();
    }

    private boolean isType() {
        for (String type : TYPES) {
            if (tokens.is(type)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether all of the source was looked at} */
    boolean isAtEnd() {
        return tokens.isAtEnd();
    }

    private String message() {
        String last = tokens.takeJavadoc();
        String text = javadoc == null ? last : javadoc;
        return text == null ? "" : Javadoc.firstSentence(text);
    }

    private String packageName() {
        tokens.next();
        String name = qualifiedName();
        tokens.takeJavadoc();
        return name;
    }

    private void annotation() {
        String before = tokens.takeJavadoc();
        javadoc = before == null ? javadoc : before;
        int line = tokens.line();
        tokens.next();
        if (tokens.is("interface")) {
            return;
        }
        String name = qualifiedName();
        boolean isHeader = name.equals("Revision") || name.endsWith(".Revision");
        if (isHeader) {
            values = new HeaderValues(file, line, tokens.is('(') ? values() : Map.of());
        } else if (tokens.is('(')) {
            skip('(', ')');
        }
    }

    private String qualifiedName() {
        String name = tokens.text();
        tokens.next();
        while (tokens.is('.')) {
            tokens.next();
            name = name + '.' + tokens.text();
            tokens.next();
        }
        return name;
    }

    private Map<String, Value> values() {
        Map<String, Value> found = new LinkedHashMap<>();
        tokens.next();
        while (!tokens.is(')')) {
            String name = tokens.text();
            int line = tokens.line();
            tokens.next();
            if (!NAMES.contains(name) || !tokens.is('=')) {
                throw HeaderValues.refused(file, "`@Revision` does not know `" + name + "`.", line);
            }
            tokens.next();
            found.put(name, value(name, line));
            if (!isSeparated(')')) {
                throw notPlain(name, line);
            }
        }
        tokens.next();
        return found;
    }

    private Value value(String name, int line) {
        int start = tokens.start();
        if (!tokens.is('{')) {
            int end = tokens.end();
            return new Value(List.of(string(name, line)), line, start, end);
        }
        List<String> texts = new ArrayList<>();
        tokens.next();
        while (!tokens.is('}')) {
            texts.add(string(name, line));
            if (!isSeparated('}')) {
                throw notPlain(name, line);
            }
        }
        int end = tokens.end();
        tokens.next();
        return new Value(texts, line, start, end);
    }

    /** {@return whether a comma follows, which is skipped, or the end of the list} */
    private boolean isSeparated(char close) {
        if (tokens.is(',')) {
            tokens.next();
            return true;
        }
        return tokens.is(close);
    }

    private String string(String name, int line) {
        if (tokens.kind() != Kind.STRING) {
            throw notPlain(name, line);
        }
        String text = tokens.text();
        tokens.next();
        return text;
    }

    private FerroException notPlain(String name, int line) {
        return HeaderValues.refused(file, "The value of `" + name + "` is not a plain string.", line);
    }

    private void skipType() {
        while (!tokens.is('{') && tokens.kind() != Kind.END) {
            tokens.next();
        }
        skip('{', '}');
        tokens.takeJavadoc();
        javadoc = null;
    }

    private void skip(char opening, char closing) {
        int depth = 0;
        do {
            depth += tokens.is(opening) ? 1 : tokens.is(closing) ? -1 : 0;
            tokens.next();
        } while (depth > 0 && tokens.kind() != Kind.END);
    }
}
