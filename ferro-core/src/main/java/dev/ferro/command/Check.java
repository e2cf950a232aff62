package dev.ferro.command;

import dev.ferro.diff.Difference;
import dev.ferro.diff.Note;
import dev.ferro.diff.Renames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers whether a database is as the models say. */
public final class Check {

    /**
     * The answer.
     *
     * @param database the database's URL, without a password
     * @param differences what would have to be done to it; nothing if it is as the models say
     * @param notes what could not be told, and what looks odd
     * @param pending how many revisions are not applied yet; null where the history's problems hide it
     * @param heads how many newest revisions the history has
     */
    public record Result(
            String database,
            List<ChangeView> differences,
            List<String> notes,
            @Nullable Integer pending,
            int heads) {

        public boolean isSame() {
            return differences.isEmpty();
        }
    }

    private Check() {}

    public static Result run(Project project) {
        Comparison comparison = Comparison.of(project, project.database(), Renames.NONE);
        Difference difference = comparison.difference();
        List<String> notes = new ArrayList<>(comparison.warnings());
        for (Note note : difference.notes()) {
            notes.add("`" + note.table() + "`: " + note.text());
        }
        return new Result(
                project.database().url().toString(),
                ChangeView.of(difference.operations(), project.database().safetyChecks()),
                List.copyOf(notes),
                project.graph().pending(project.rows()).map(List::size).orElse(null),
                project.graph().heads().size());
    }
}
