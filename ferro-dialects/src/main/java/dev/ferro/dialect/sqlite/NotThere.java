package dev.ferro.dialect.sqlite;

import dev.ferro.Problem;
import dev.ferro.schema.Index;

/** What can be said of keys and what SQLite has not: it is refused before anything runs. */
final class NotThere {

    private NotThere() {}

    /** Refuses an index, in its normal form, that would be another one without what SQLite cannot keep of it. */
    static void check(Index index) {
        if (index.parts().stream().anyMatch(part -> part.nulls() != null)) {
            throw missing("order of NULLs in indexes", "index `" + index.name() + "`")
                    .because("NULL is less than any value in all of them")
                    .advise("Leave NULLS FIRST or NULLS LAST out.")
                    .refused();
        }
    }

    private static Problem missing(String things, String place) {
        return Problem.of("not-in-database", "SQLite has no " + things + ".").at(place);
    }
}
