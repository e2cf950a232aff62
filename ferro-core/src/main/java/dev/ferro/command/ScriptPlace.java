package dev.ferro.command;

import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;

/**
 * The place of a new script in the history, found before any work is done that could be in vain.
 *
 * @param id its id
 * @param parents the revisions that it builds on
 * @param dependencies what must be applied before it beside its parents
 * @param labels names of the branch that starts with it
 * @param folder where its file goes
 */
record ScriptPlace(
        RevisionId id, List<RevisionId> parents, List<Dependency> dependencies, List<String> labels, Path folder) {

    /**
     * {@return the place that was asked for}
     *
     * @param parents what the script builds on, already found
     */
    static ScriptPlace of(Project project, Placement placement, List<RevisionId> parents) {
        RevisionId id = ScriptWriter.id(placement.id());
        new ScriptWriter(project).check(id, placement.labels());
        List<Dependency> dependencies = placement.dependsOn().stream()
                .map(text -> Dependency.named(text, project.graph()))
                .distinct()
                .toList();
        VersionFolders folders = new VersionFolders(project);
        Path folder = placement.versionPath() == null
                ? folders.of(parents)
                : folders.named(placement.versionPath(), placement.workingFolder());
        return new ScriptPlace(id, parents, dependencies, placement.labels(), folder);
    }

    ScriptDraft draft(String message) {
        return ScriptDraft.empty(id, parents, message)
                .labels(labels)
                .dependsOn(dependencies.stream().map(Dependency::name).toList());
    }
}
