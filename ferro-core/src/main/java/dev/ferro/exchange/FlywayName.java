package dev.ferro.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file of Flyway's.
 *
 * @param kind what it is
 * @param version its version; none for what is repeated
 * @param description what it does
 */
record FlywayName(Kind kind, Optional<FlywayVersion> version, String description) {

    /** See <a href="https://documentation.red-gate.com/fd/migrations-271585107.html">Migrations</a>. */
    private static final Pattern VERSIONED = Pattern.compile("([VUB])(\\d+(?:[._]\\d+)*)(?:__(.*))?\\.sql");

    private static final Pattern REPEATABLE = Pattern.compile("R__(.*)\\.sql");

    /** The kinds of Flyway's scripts. */
    enum Kind {
        VERSIONED,
        UNDO,
        BASELINE,
        REPEATABLE
    }

    /** {@return what a file's name says, if it is one of Flyway's} */
    static Optional<FlywayName> of(String file) {
        Matcher repeatable = REPEATABLE.matcher(file);
        if (repeatable.matches()) {
            return Optional.of(new FlywayName(Kind.REPEATABLE, Optional.empty(), words(repeatable.group(1))));
        }
        Matcher versioned = VERSIONED.matcher(file);
        if (!versioned.matches()) {
            return Optional.empty();
        }
        Kind kind = switch (versioned.group(1)) {
            case "V" -> Kind.VERSIONED;
            case "U" -> Kind.UNDO;
            default -> Kind.BASELINE;
        };
        return Optional.of(
                new FlywayName(kind, Optional.of(FlywayVersion.of(versioned.group(2))), words(versioned.group(3))));
    }

    private static String words(String description) {
        return description == null ? "" : description.replace('_', ' ').strip();
    }
}
