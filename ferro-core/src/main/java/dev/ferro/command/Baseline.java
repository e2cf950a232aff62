package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.LeftAlone;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.Database;
import dev.ferro.run.Inspection;
import dev.ferro.schema.Schema;
import java.util.List;

/**
 * What creates a database that is there already, so that its history can begin.
 *
 * @param difference what leads from nothing to what the database holds
 * @param leftAlone what it holds beside that
 */
record Baseline(Difference difference, List<LeftAlone> leftAlone) {

    static Baseline read(Project project, ScriptPlace place) {
        if (!place.parents().isEmpty()) {
            throw notTheFirst(project, place.parents());
        }
        Database database = project.database();
        try (Inspection inspection = Inspection.of(database)) {
            Schema found = inspection.reflect(project.scope(List.of()));
            Difference difference = new SchemaDiffer(database.dialect().normalizer()::normalize)
                    .diff(Schema.EMPTY, found, Renames.NONE);
            return new Baseline(difference, inspection.leftAlone(project.scope(List.of())));
        }
    }

    private static FerroException notTheFirst(Project project, List<RevisionId> parents) {
        return Problem.of(
                        "baseline-not-first",
                        "A baseline builds on nothing, and this script would build on "
                                + Parents.titles(parents, project.graph()) + ".")
                .because("it creates all that the database holds, and so would what is before it")
                .advise("`--autogenerate` writes what has changed since; `--head base` begins a history of its own.")
                .refused();
    }
}
