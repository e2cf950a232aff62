package dev.ferro.dialect.sqlite;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** What can be said elsewhere and what SQLite has not: it is refused before anything runs. */
final class NotThere {

    private NotThere() {}

    /** Refuses an index, in its normal form, that would be another one without what SQLite cannot keep of it. */
    static void check(Index index) {
        checkNulls("index `" + index.name() + "`", index.nullsDistinct());
        if (index.parts().stream().anyMatch(part -> part.prefix() != null)) {
            throw missing("prefixes in indexes", "index `" + index.name() + "`")
                    .because("a key is a whole column or an expression")
                    .advise("Index the expression `substr(column, 1, length)`, or leave the prefix out.")
                    .refused();
        }
        if (index.parts().stream().anyMatch(part -> part.nulls() != null)) {
            throw missing("order of NULLs in indexes", "index `" + index.name() + "`")
                    .because("NULL is less than any value in all of them")
                    .advise("Leave NULLS FIRST or NULLS LAST out.")
                    .refused();
        }
    }

    static void check(UniqueConstraint unique) {
        String place = "unique constraint `" + unique.name() + "`";
        checkNulls(place, unique.nullsDistinct());
        checkDeferrability(place, unique);
    }

    static void check(PrimaryKey key) {
        checkDeferrability("primary key `" + key.name() + "`", key);
    }

    static void checkValidity(Constraint constraint) {
        if (!constraint.validated()) {
            throw nothingToValidate(constraint.name());
        }
    }

    static FerroException nothingToValidate(@Nullable String constraint) {
        return missing("NOT VALID", "constraint `" + constraint + "`")
                .because("a rule holds for every row as soon as it is there")
                .advise("Leave it out, or do it in `op.onlyOn(\"postgresql\", …)`.")
                .refused();
    }

    static FerroException noExclusions(ExclusionConstraint exclusion) {
        return missing("exclusion constraints", "constraint `" + exclusion.name() + "`")
                .because("no index of it compares by an operator of one's choice")
                .advise("Leave it out, or do it in `op.onlyOn(\"postgresql\", …)`.")
                .refused();
    }

    static FerroException noSchemas(String name) {
        return Problem.of("no-schemas", "SQLite has no schemas; `" + name + "` cannot be created or changed there.")
                .advise("Leave the schema away, or use a database that has schemas.")
                .refused();
    }

    static FerroException noSequences(Sequence sequence) {
        return Problem.of("not-in-database", "SQLite has no sequences.")
                .at("sequence `" + sequence.name() + "`")
                .because("it numbers rows only by their primary key")
                .advise("Leave it out, or use a database that has sequences.")
                .refused();
    }

    private static void checkNulls(String place, boolean distinct) {
        if (!distinct) {
            throw missing("NULLS NOT DISTINCT", place)
                    .because("a unique index holds any number of NULLs")
                    .advise("Leave it out, or add a unique index on `coalesce(…)`.")
                    .refused();
        }
    }

    private static void checkDeferrability(String place, Constraint constraint) {
        if (constraint.deferrability() != Deferrability.NOT_DEFERRABLE) {
            throw missing("deferrable keys", place)
                    .because("only foreign keys can wait for the commit")
                    .advise("Leave the deferral out.")
                    .refused();
        }
    }

    private static Problem missing(String things, String place) {
        return Problem.of("not-in-database", "SQLite has no " + things + ".").at(place);
    }
}
