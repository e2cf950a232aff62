package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.operation.Operation;
import dev.ferro.script.JavaTokens.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A script that lives on as a class inside another one, because what it does cannot be written in other words: Java code.
 *
 * @param className the simple name of its class
 * @param source the class from its first keyword on
 * @param imports the import declarations that it needs, as they are written
 * @param upgrade what it records, to be called where the other script holds these very operations
 * @param downgrade the same for the way back
 */
public record KeptScript(
        String className, String source, List<String> imports, List<Operation> upgrade, List<Operation> downgrade) {

    private static final Set<String> TYPES = Set.of("class", "record", "enum", "interface");

    public KeptScript {
        imports = List.copyOf(imports);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /** {@return whether an operation can be written into a script: Java code and values of foreign types cannot} */
    public static boolean isNeededFor(Operation operation) {
        try {
            new Body(new Vocabulary(), new KnownSchema(), Memo.NONE, "op", 0).text(List.of(operation));
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** {@return the script in a file, with what it records} */
    public static KeptScript read(Path file, RecordedMigration migration) {
        return new Reading(file, JavaSource.read(file).text()).script(migration);
    }

    /** {@return the class as a member of another one} */
    String member() {
        return ("private static " + source)
                .lines()
                .map(line -> line.isBlank() ? "" : "    " + line)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    String call(String method, String recorder) {
        return "new " + className + "()." + method + "(" + recorder + ");";
    }

    /** Finds the one type of a file and its imports. */
    private static final class Reading {

        private final Path file;
        private final String text;
        private final JavaTokens tokens;
        private final List<String> imports = new ArrayList<>();

        Reading(Path file, String text) {
            this.file = file;
            this.text = text;
            this.tokens = new JavaTokens(text);
            tokens.next();
        }

        KeptScript script(RecordedMigration migration) {
            while (!isType()) {
                skipOne();
            }
            int start = tokens.start();
            tokens.next();
            String name = tokens.text();
            while (!tokens.is('{')) {
                tokens.next();
            }
            int end = skip('{', '}');
            if (tokens.kind() != Kind.END) {
                throw refused();
            }
            return new KeptScript(
                    name, text.substring(start, end), imports, migration.upgrade(), migration.downgrade());
        }

        private boolean isType() {
            return tokens.kind() == Kind.WORD && TYPES.contains(tokens.text());
        }

        /** Steps over an import, an annotation's values or a word; a file without a type never gets here. */
        private void skipOne() {
            if (tokens.is("import")) {
                int start = tokens.start();
                while (!tokens.is(';')) {
                    tokens.next();
                }
                imports.add(text.substring(start, tokens.end()));
                tokens.next();
            } else if (tokens.is('(')) {
                skip('(', ')');
            } else {
                tokens.next();
            }
        }

        /** {@return where the closing mark ends} */
        private int skip(char opening, char closing) {
            int depth = 0;
            int end;
            do {
                depth += tokens.is(opening) ? 1 : tokens.is(closing) ? -1 : 0;
                end = tokens.end();
                tokens.next();
            } while (depth > 0 && tokens.kind() != Kind.END);
            return end;
        }

        private FerroException refused() {
            return Problem.of(
                            "squash-script-not-kept",
                            "`" + file.getFileName() + "` cannot be kept inside another script.")
                    .at(file.toString())
                    .because("it runs Java code, and holds more than one type")
                    .advise("Nest the other types in the script's class, or end the range before this revision.")
                    .refused();
        }
    }
}
