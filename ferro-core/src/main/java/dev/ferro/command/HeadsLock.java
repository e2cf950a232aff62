package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The file that names the heads of the history, if the project keeps one. Two branches that both add a revision then
 * conflict in git, instead of making two heads that nobody notices before production.
 */
final class HeadsLock {

    static final String NAME = "heads.lock";

    private static final List<String> CONFLICT_MARKS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    /** How the file stands to the scripts. */
    enum State {
        /** It names the heads of the scripts. */
        AGREES,
        /** It names others. */
        STALE,
        /** Git has left its marks in it. */
        CONFLICTED,
        /** It is not there. */
        MISSING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Project project;
    private final Path file;

    HeadsLock(Project project) {
        this.project = project;
        this.file = project.configuration().scriptLocation().resolve(NAME);
    }

    boolean isKept() {
        return project.configuration().headsLock();
    }

    Path file() {
        return file;
    }

    State state() {
        if (!Files.isRegularFile(file)) {
            return State.MISSING;
        }
        List<String> named = new ArrayList<>();
        for (String line : TextFiles.read(file).split("\\R")) {
            if (CONFLICT_MARKS.stream().anyMatch(line::startsWith)) {
                return State.CONFLICTED;
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                named.add(line.strip());
            }
        }
        return named.equals(heads()) ? State.AGREES : State.STALE;
    }

    private List<String> heads() {
        return project.graph().heads().stream()
                .map(Revision::id)
                .sorted()
                .map(RevisionId::value)
                .toList();
    }

    /** Writes the file, if the project keeps one, as the scripts are now: all of them, or not at all. */
    void write() {
        if (!isKept()) {
            return;
        }
        project.graph().sound();
        if (state() != State.AGREES) {
            TextFiles.createFolders(project.configuration().scriptLocation());
            TextFiles.replace(project.folder().inside(file), text(heads()));
        }
    }

    static String text(List<String> heads) {
        StringBuilder text = new StringBuilder("""
                # The newest revisions of this history, one in a line, as Ferro writes them.
                # A conflict in here means that two branches have both added a revision. Keep either side of it; then
                # `ferro rebase REV` lets your revisions follow the others, or `ferro merge` joins both. Each writes this
                # file anew, as `ferro heads --write-lock` does.
                """);
        heads.forEach(head -> text.append(head).append('\n'));
        return text.toString();
    }

    /** Refuses a file in which git has found a conflict: the history has to be mended before it grows. */
    void refuseConflict() {
        if (isKept() && state() == State.CONFLICTED) {
            throw Problem.of("heads-lock-conflict", "`" + NAME + "` holds a conflict that git has left there.")
                    .at(file.toString())
                    .because("two branches have both added a revision; the heads are " + titles())
                    .advise("`ferro rebase REV` lets your revisions follow the others, `ferro merge` joins both; each"
                            + " writes the file anew.")
                    .refused();
        }
    }

    private String titles() {
        return String.join(
                ", ", project.graph().heads().stream().map(Revision::title).toList());
    }

    /** {@return what a person should know of a file that does not say what the scripts say} */
    Optional<String> remark() {
        if (!isKept()) {
            return Optional.empty();
        }
        String shown = project.configuration().folder().relativize(file).toString();
        return switch (state()) {
            case AGREES -> Optional.empty();
            case STALE, CONFLICTED ->
                Optional.of("`" + shown
                        + "` does not name the heads of the scripts; `ferro heads --write-lock` writes it" + " anew");
            case MISSING -> Optional.of("`" + shown + "` is not there; `ferro heads --write-lock` writes it");
        };
    }
}
