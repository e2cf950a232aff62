package dev.ferro.exchange;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.script.Comments;
import dev.ferro.script.ScriptName;
import dev.ferro.script.SqlBody;
import java.util.List;

/** What the scripts of other tools have in common with Ferro's. */
final class ForeignText {

    private ForeignText() {}

    /** {@return the message as a part of a file's name} */
    static String slug(String message) {
        String slug = ScriptName.slug(message);
        return slug.isEmpty() ? "change" : slug;
    }

    static String sentence(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.matches(".*[.!?]") ? line : line + ".";
    }

    /** {@return statements with their ends, below what is to be known of them} */
    static String statements(List<SqlBody.Part> parts, Quoting quoting) {
        StringBuilder text = new StringBuilder();
        for (SqlBody.Part part : parts) {
            if (part.statements().isEmpty()) {
                continue;
            }
            text.append('\n');
            part.comments().stream()
                    .flatMap(Comments::sql)
                    .forEach(line -> text.append(line).append('\n'));
            for (String statement : part.statements()) {
                text.append(ScriptStatement.of(statement.strip(), quoting).ended())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
