package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.config.Configuration;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.ScriptChecksum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds scripts that do something else than they did when they were applied. */
final class EditedScripts {

    private final Project project;

    EditedScripts(Project project) {
        this.project = project;
    }

    /**
     * {@return the revisions whose scripts have been edited, in the order of the history}
     *
     * @param checksums what the ledger has of those that were applied
     * @param rows the rows of the version table
     */
    List<Revision> find(Map<RevisionId, String> checksums, Collection<RevisionId> rows) {
        if (checksums.isEmpty()) {
            return List.of();
        }
        RevisionGraph graph = project.graph();
        Set<RevisionId> applied =
                graph.ancestors(rows.stream().filter(graph::isKnown).toList());
        List<Revision> edited = new ArrayList<>();
        for (Revision revision : graph.revisions()) {
            String checksum = checksums.get(revision.id());
            if (checksum != null
                    && applied.contains(revision.id())
                    && project.checksum(revision.id())
                            .filter(now -> ScriptChecksum.isOther(checksum, now))
                            .isPresent()) {
                edited.add(revision);
            }
        }
        return edited;
    }

    /**
     * {@return what to say of edited scripts before anything is run}
     *
     * @throws FerroException if the configuration says that nothing must be run then
     */
    List<String> remarks(Map<RevisionId, String> checksums, Collection<RevisionId> rows) {
        Configuration.EditedScripts policy = project.configuration().editedScripts();
        List<Problem> problems = policy == Configuration.EditedScripts.IGNORE
                ? List.of()
                : find(checksums, rows).stream().map(EditedScripts::problem).toList();
        if (policy == Configuration.EditedScripts.FAIL && !problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
        return problems.stream().map(Problem::what).toList();
    }

    static Problem problem(Revision revision) {
        return Problem.of(
                        "script-edited", "The script of " + revision.title() + " has been edited since it was applied.")
                .at(revision.place())
                .because("this database has been through what it did before, and others will go through what it does"
                        + " now")
                .advise(
                        "Put it back as it was, and write what is to change into a new revision. If the edit makes no"
                                + " difference, `ferro repair --accept` says so to Ferro; `edited_scripts = \"warn\"` lets it pass.");
    }
}
