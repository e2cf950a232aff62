package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says which of a project's folders a new script belongs to. */
final class VersionFolders {

    private final Project project;
    private final List<Path> folders;

    VersionFolders(Project project) {
        this.project = project;
        this.folders = project.configuration().versionLocations();
    }

    /** {@return the folder of the first parent, else the only one there is} */
    Path of(List<RevisionId> parents) {
        if (!parents.isEmpty()) {
            return Objects.requireNonNull(project.script(parents.get(0)).getParent());
        }
        if (folders.size() > 1) {
            throw Problem.of("version-path-needed", "A script without a parent could go into several folders.")
                    .at(project.configuration().file().toString())
                    .because("`version_locations` names " + titles())
                    .advise("Say which one, as in `--version-path " + shown(folders.get(0)) + "`.")
                    .usage();
        }
        return folders.get(0);
    }

    /**
     * {@return the folder that a person has named, as seen from where they are or as the configuration writes it}
     *
     * <p>A folder below a configured one is read with it.
     */
    Path named(String text, Path workingFolder) {
        for (Path start : List.of(workingFolder, project.configuration().folder())) {
            Path folder = start.resolve(text).normalize();
            if (folders.stream().anyMatch(folder::startsWith)) {
                return folder;
            }
        }
        throw Problem.of("version-path-unknown", "`" + text + "` is no folder of scripts.")
                .at(project.configuration().file().toString())
                .because("scripts are looked for in " + titles())
                .advise("Choose one of them, or add the folder to `version_locations`.")
                .refused();
    }

    private String titles() {
        return folders.stream().map(folder -> "`" + shown(folder) + "`").collect(Collectors.joining(", "));
    }

    private String shown(Path folder) {
        Path base = project.configuration().folder();
        return (folder.startsWith(base) ? base.relativize(folder) : folder).toString();
    }
}
