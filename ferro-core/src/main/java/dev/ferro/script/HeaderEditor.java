package dev.ferro.script;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.HeaderValues.Value;
import java.nio.file.Path;
import java.util.List;

/** Changes what the header of a script says, and nothing else of the file. */
public final class HeaderEditor {

    private HeaderEditor() {}

    /** {@return the source of a script with other parents in its header} */
    public static String revises(Path file, String source, List<RevisionId> parents) {
        HeaderValues values = header(file, source).values();
        ScriptFormat format = ScriptFormat.of(file);
        String value = format.value(parents);
        String edited = values.find("revises")
                .map(former -> source.substring(0, former.start()) + value + source.substring(former.end()))
                .orElseGet(() -> inserted(source, values, format.added("revises", value)));
        check(file, header(file, source).revision(file), header(file, edited).revision(file), parents);
        return edited;
    }

    private static ScriptHeader header(Path file, String source) {
        return ScriptHeader.read(file, source)
                .orElseThrow(() -> Problem.of(
                                "script-without-header",
                                "`" + file.getFileName() + "` has no "
                                        + ScriptFormat.of(file).mark() + ".")
                        .at(file.toString())
                        .refused());
    }

    private static String inserted(String source, HeaderValues values, String text) {
        int place = values.find("id")
                .map(Value::end)
                .orElseThrow(() -> values.refused(
                        "The script's " + ScriptFormat.of(values.file()).title() + " has no `id`.", values.line()));
        return source.substring(0, place) + text + source.substring(place);
    }

    /** Reading it again proves that the change is where it should be. */
    private static void check(Path file, Revision before, Revision after, List<RevisionId> parents) {
        if (!after.equals(before.revising(parents))) {
            throw HeaderValues.refused(file, "The header of the script cannot be changed.", 1);
        }
    }
}
