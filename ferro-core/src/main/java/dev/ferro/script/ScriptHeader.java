package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.HeaderValues.Value;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a script says before its body.
 *
 * @param packageName the package, or empty for none
 * @param className the simple name of the class
 * @param values the values of its {@link Revision}
 * @param message the first sentence of its Javadoc
 */
record ScriptHeader(String packageName, String className, HeaderValues values, String message) {

    /** {@return the header in a source, or empty if nothing in it is one} */
    static Optional<ScriptHeader> read(Path file, String source) {
        return ScriptFormat.of(file).header(file, source);
    }

    /** {@return the header in the beginning of a source, or empty where the rest of it must be read to know} */
    static Optional<ScriptHeader> early(Path file, String beginning) {
        try {
            return ScriptFormat.of(file).early(file, beginning);
        } catch (FerroException cutOff) {
            return Optional.empty();
        }
    }

    String binaryName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** {@return the script's place in the history} */
    dev.ferro.revision.Revision revision(Path file) {
        return new dev.ferro.revision.Revision(
                id(),
                ids("revises"),
                values.texts("dependsOn"),
                values.texts("labels"),
                created(),
                message,
                ids("replaces"),
                file.toString());
    }

    private List<RevisionId> ids(String name) {
        List<RevisionId> ids = new ArrayList<>();
        for (String text : values.texts(name)) {
            ids.add(new RevisionId(text));
        }
        return ids;
    }

    private RevisionId id() {
        Value value = values.values().get("id");
        if (value == null) {
            throw values.refused(
                    "The script's " + ScriptFormat.of(values.file()).title() + " has no `id`.", values.line());
        }
        if (value.texts().size() != 1) {
            throw values.refused("The script's `id` is not one string.", value.line());
        }
        RevisionId id = new RevisionId(value.texts().get(0));
        Optional<Problem> problem = id.problem();
        if (problem.isPresent()) {
            throw problem.get().at(values.place(value.line())).refused();
        }
        return id;
    }

    private @Nullable Instant created() {
        Value value = values.values().get("created");
        if (value == null) {
            return null;
        }
        String text = String.join(" ", value.texts());
        try {
            return text.isEmpty() ? null : instant(text);
        } catch (DateTimeException e) {
            FerroException refusal = values.refused("`" + text + "` is not a point in time.", value.line());
            throw refusal.causedBy(e);
        }
    }

    /** As generated scripts write it, read by hand: what reads every form is slow to start with, in every command. */
    private static Instant instant(String text) {
        return isInSeconds(text)
                ? LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    private static boolean isInSeconds(String text) {
        String form = "0000-00-00T00:00:00Z";
        boolean same = text.length() == form.length();
        for (int index = 0; same && index < form.length(); index++) {
            char wanted = form.charAt(index);
            char found = text.charAt(index);
            same = wanted == '0' ? (found >= '0' && found <= '9') : found == wanted;
        }
        return same;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int index = start; index < end; index++) {
            number = 10 * number + text.charAt(index) - '0';
        }
        return number;
    }
}
