package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.script.HeaderValues.Value;
import dev.ferro.script.JavaTokens.Kind;
import dev.ferro.script.JavaTokens.Token;
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

    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");
    private static final Set<String> NAMES = Set.of("id", "revises", "dependsOn", "labels", "replaces", "created");

    private final Path file;
    private final JavaTokens tokens;
    private Token token;
    private int end;
    private String packageName = "";
    private @Nullable String javadoc;
    private @Nullable HeaderValues values;

    HeaderReader(Path file, String source) {
        this.file = file;
        tokens = new JavaTokens(source);
        token = tokens.next();
    }

    Optional<ScriptHeader> read() {
        while (token.kind() != Kind.END) {
            if (token.is("package")) {
                packageName = statement();
            } else if (token.is("import")) {
                statement();
            } else if (token.is("@")) {
                annotation();
            } else if (token.kind() == Kind.WORD && TYPES.contains(token.text())) {
                next();
                if (values != null) {
                    return Optional.of(new ScriptHeader(packageName, token.text(), values, message()));
                }
                skipType();
            } else {
                next();
            }
        }
        return Optional.empty();
    }

    private String message() {
        String last = tokens.takeJavadoc();
        String text = javadoc == null ? last : javadoc;
        return text == null ? "" : Javadoc.firstSentence(text);
    }

    private void next() {
        end = token.end();
        token = tokens.next();
    }

    private String statement() {
        StringBuilder text = new StringBuilder();
        next();
        while (!token.is(";") && token.kind() != Kind.END) {
            text.append(token.text());
            next();
        }
        tokens.takeJavadoc();
        return text.toString();
    }

    private void annotation() {
        String before = tokens.takeJavadoc();
        javadoc = before == null ? javadoc : before;
        int line = token.line();
        next();
        if (token.is("interface")) {
            return;
        }
        String name = qualifiedName();
        boolean isHeader = name.equals("Revision") || name.endsWith(".Revision");
        if (isHeader) {
            values = new HeaderValues(file, line, token.is("(") ? values() : Map.of());
        } else if (token.is("(")) {
            skip("(", ")");
        }
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder(token.text());
        next();
        while (token.is(".")) {
            next();
            name.append('.').append(token.text());
            next();
        }
        return name.toString();
    }

    private Map<String, Value> values() {
        Map<String, Value> found = new LinkedHashMap<>();
        next();
        while (!token.is(")")) {
            Token name = token;
            next();
            if (!NAMES.contains(name.text()) || !token.is("=")) {
                throw refused("`@Revision` does not know `" + name.text() + "`.", name);
            }
            next();
            int start = token.start();
            found.put(name.text(), new Value(value(name), name.line(), start, end));
            if (token.is(",")) {
                next();
            } else if (!token.is(")")) {
                throw notPlain(name);
            }
        }
        next();
        return found;
    }

    private List<String> value(Token name) {
        if (!token.is("{")) {
            return List.of(text(name));
        }
        List<String> texts = new ArrayList<>();
        next();
        while (!token.is("}")) {
            texts.add(text(name));
            if (token.is(",")) {
                next();
            } else if (!token.is("}")) {
                throw notPlain(name);
            }
        }
        next();
        return texts;
    }

    private String text(Token name) {
        if (token.kind() != Kind.STRING) {
            throw notPlain(name);
        }
        String text = token.text();
        next();
        return text;
    }

    private FerroException notPlain(Token name) {
        return refused("The value of `" + name.text() + "` is not a plain string.", name);
    }

    private FerroException refused(String what, Token place) {
        return HeaderValues.refused(file, what, place.line());
    }

    private void skipType() {
        while (!token.is("{") && token.kind() != Kind.END) {
            next();
        }
        skip("{", "}");
        tokens.takeJavadoc();
        javadoc = null;
    }

    private void skip(String opening, String closing) {
        int depth = 0;
        do {
            depth += token.is(opening) ? 1 : token.is(closing) ? -1 : 0;
            next();
        } while (depth > 0 && token.kind() != Kind.END);
    }
}
