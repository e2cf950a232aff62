package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.JavaRenderer;
import dev.ferro.script.NewScript;
import dev.ferro.script.SqlRenderer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes new scripts into the history: whole, in the right folder, never over what is there. */
final class ScriptWriter {

    private final Project project;

    ScriptWriter(Project project) {
        this.project = project;
    }

    /** {@return the id that was asked for, or a random one} */
    static RevisionId id(@Nullable String chosen) {
        return chosen == null ? RevisionId.random() : RevisionId.chosen(chosen);
    }

    /** Refuses names that are taken or cannot be names; to be asked before work that would be lost. */
    void check(RevisionId id, List<String> labels) {
        Map<String, Revision> owners = owners();
        List<Problem> problems = new ArrayList<>();
        Revision same = owners.get(id.value());
        if (same != null) {
            problems.add(taken(id, same));
        }
        List<String> own = new ArrayList<>(List.of(id.value()));
        for (String label : labels) {
            RevisionId.labelProblem(label).ifPresent(problems::add);
            Revision owner = owners.get(label);
            if (own.contains(label)) {
                problems.add(repeated(label));
            } else if (owner != null) {
                problems.add(taken(label, owner));
            }
            own.add(label);
        }
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    private Map<String, Revision> owners() {
        Map<String, Revision> owners = new HashMap<>();
        for (Revision revision : project.graph().sound().revisions()) {
            revision.replaces().forEach(id -> owners.put(id.value(), revision));
            revision.labels().forEach(label -> owners.put(label, revision));
            owners.put(revision.id().value(), revision);
        }
        return owners;
    }

    private static Problem taken(RevisionId id, Revision owner) {
        String what = "`" + id + "` is a label of revision " + owner.title() + " already.";
        if (owner.id().equals(id)) {
            what = "There is a revision `" + id + "` already.";
        } else if (owner.replaces().contains(id)) {
            what = "There was a revision `" + id + "`, which " + owner.title() + " replaces.";
        }
        return Problem.of("revision-exists", what)
                .at(owner.place())
                .advise("Choose another id, or leave `--rev-id` out.");
    }

    private static Problem taken(String label, Revision owner) {
        String what = owner.id().value().equals(label)
                ? "The label `" + label + "` is the id of a revision already."
                : "The label `" + label + "` belongs to revision " + owner.title() + " already.";
        return Problem.of("duplicate-label", what).at(owner.place()).advise("Choose another label.");
    }

    private static Problem repeated(String label) {
        return Problem.of("duplicate-label", "The label `" + label + "` would be given twice to one revision.")
                .because("the id of a revision and its labels are names of one kind")
                .advise("Leave it out once.");
    }

    /** Writes a script into the folder of its parents; {@return the file} */
    Path write(ScriptDraft draft) {
        return write(draft, new VersionFolders(project).of(draft.parents()));
    }

    /** Writes a script, or nothing at all where anything is wrong with it; {@return the file} */
    Path write(ScriptDraft draft, Path folder) {
        check(draft.id(), draft.labels());
        NewScript script = script(draft, folder);
        return draft.sql() == null
                ? write(script, folder)
                : write(folder.resolve(SqlRenderer.fileName(script)), SqlRenderer.render(script, draft.sql()));
    }

    /** {@return a draft with all that its folder and the clock decide} */
    NewScript script(ScriptDraft draft, Path folder) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        return draft.script(PackageNames.of(project.configuration(), folder), now);
    }

    /** Writes a script in Java whose names have been checked; {@return the file} */
    Path write(NewScript script, Path folder) {
        return write(folder.resolve(JavaRenderer.fileName(script)), new JavaRenderer().render(script));
    }

    private Path write(Path file, String text) {
        TextFiles.writeNew(project.folder().inside(file), text);
        project.forgetScripts();
        new HeadsLock(project).write();
        return file;
    }
}
