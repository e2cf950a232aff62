package dev.ferro.revision;

import dev.ferro.Nearest;
import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What can be wrong with the revisions that scripts declare, in words. */
final class HistoryFaults {

    private static final String CORRECT = "Correct `revises` and `dependsOn` in ";

    private HistoryFaults() {}

    static Problem duplicateId(List<Revision> same) {
        String many = same.size() == 2 ? "Two" : String.valueOf(same.size());
        return Problem.of(
                        "duplicate-revision",
                        many + " scripts declare revision `" + same.get(0).id() + "`.")
                .at(places(same))
                .advise("Delete one of them, or give it another id: one that no database has applied.");
    }

    static Problem duplicateLabel(String label, Revision first, Revision second) {
        boolean id = first.id().value().equals(label);
        boolean twice = first.id().equals(second.id());
        String what = id
                ? "The label `" + label + "` is also the id of a revision."
                : "The label `" + label + "` is declared " + (twice ? "twice" : "by two revisions") + ".";
        return Problem.of("duplicate-label", what)
                .at(twice ? first.place() : places(List.of(first, second)))
                .advise("Give one of them another label.");
    }

    static Problem missingParent(Revision revision, RevisionId parent, Collection<RevisionId> known) {
        String advice = Nearest.to(
                        parent.value(), known.stream().map(RevisionId::value).toList())
                .map(near -> "Did you mean `" + near + "`? ")
                .orElse("");
        return Problem.of(
                        "missing-parent",
                        "Revision " + revision.title() + " revises `" + parent + "`, which no script declares.")
                .at(revision.place())
                .advise(advice + "Bring the missing script back, or correct `revises`.");
    }

    static Problem missingDependency(Revision revision, String name, Problem cause) {
        return Problem.of(
                        "missing-dependency",
                        "Revision " + revision.title() + " depends on `" + name + "`, which names no one revision.")
                .at(revision.place())
                .because(cause.why() == null ? cause.what() : cause.why())
                .advise("Bring the missing script back, or correct `dependsOn`.");
    }

    static Problem loop(Revision revision) {
        return Problem.of("revision-cycle", "Revision " + revision.title() + " needs itself.")
                .at(revision.place())
                .advise(CORRECT + "its header.");
    }

    static Problem cycle(List<Revision> cycle) {
        List<String> ids = new ArrayList<>(
                cycle.stream().map(revision -> "`" + revision.id() + "`").toList());
        ids.add(ids.get(0));
        return Problem.of("revision-cycle", "Revisions need each other in a circle: " + String.join(" -> ", ids) + ".")
                .at(places(cycle))
                .advise(CORRECT + "one of their headers.");
    }

    /** What the rows of a version table can be other than revisions. */
    static Problem unknownRow(RevisionId row) {
        String code = "unknown-revision-in-database";
        String stamp = "make sure that the database is what another revision describes, and tell Ferro so:"
                + " `ferro stamp --purge <revision>`.";
        return row.value().isBlank()
                ? Problem.of(code, "The version table holds a row that names no revision.")
                        .because("something else than Ferro has written into it")
                        .advise("Delete the row. Where it stood for something, " + stamp)
                : Problem.of(code, "The database is at revision `" + row + "`, which no script declares.")
                        .because("the database is ahead of this checkout, or the script was deleted or is in another"
                                + " folder")
                        .advise(
                                "Get the newest scripts; or take back what is ahead of this checkout, as the ledger knows it:"
                                        + " `ferro downgrade --from-ledger <revision>`. If the script is gone for good, "
                                        + stamp);
    }

    private static String places(List<Revision> revisions) {
        return String.join("\n", revisions.stream().map(Revision::place).toList());
    }
}
