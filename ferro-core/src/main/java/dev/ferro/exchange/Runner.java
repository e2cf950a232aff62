package dev.ferro.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Another tool that runs scripts. */
public enum Runner {
    /** <a href="https://documentation.red-gate.com/fd/versioned-migrations-273973333.html">Versioned migrations</a>. */
    FLYWAY("src/main/resources/db/migration"),
    /** <a href="https://docs.liquibase.com/concepts/changelogs/sql-format.html">Changelogs in formatted SQL</a>. */
    LIQUIBASE("src/main/resources/db/changelog");

    private final String folder;

    Runner(String folder) {
        this.folder = folder;
    }

    /** {@return the name on the command line} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the folder that it looks into where nothing else is said, from that of the project} */
    public String folder() {
        return folder;
    }

    /** {@return the names of all} */
    public static List<String> words() {
        return Stream.of(values()).map(Runner::word).toList();
    }

    /** {@return the runner of a name, if there is one} */
    public static Optional<Runner> of(String word) {
        return Stream.of(values()).filter(runner -> runner.word().equals(word)).findFirst();
    }
}
