package dev.ferro.script;

import dev.ferro.Problem;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** An error of the Java compiler as a person reads it: the place, the line itself and a caret below. */
final class CompilerMessage {

    private CompilerMessage() {}

    static Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        List<String> lines = diagnostic.getMessage(Locale.ENGLISH).lines().toList();
        String message = lines.get(0).replaceFirst("[;.]$", "") + ".";
        String reason = String.join("\n", lines.subList(1, lines.size()));
        if (diagnostic.getSource() instanceof SourceObject object) {
            JavaSource source = object.source();
            return problem("`" + source.file().getFileName() + "` does not compile: " + message, reason)
                    .at(place(source, diagnostic));
        }
        return problem(message, reason);
    }

    private static Problem problem(String what, String reason) {
        return Problem.of("source-does-not-compile", what)
                .because(reason)
                .advise("Mend the line and run the command again.");
    }

    private static String place(JavaSource source, Diagnostic<?> diagnostic) {
        String place =
                source.file() + ":" + diagnostic.getLineNumber() + ":" + Math.max(1, diagnostic.getColumnNumber());
        int position =
                Math.toIntExact(Math.min(diagnostic.getPosition(), source.text().length()));
        return position < 0 ? place : place + "\n" + line(source.text(), position);
    }

    private static String line(String text, int position) {
        int start = text.lastIndexOf('\n', position - 1) + 1;
        int end = text.indexOf('\n', position);
        String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
        int indent = line.length() - line.stripLeading().length();
        int caret = Math.max(0, position - start - indent);
        // A tab stays one in the line of the caret, so that both lines are as wide.
        String before = line.substring(indent, Math.min(line.length(), indent + caret));
        return line.strip() + "\n" + before.replaceAll("[^\t]", " ") + "^";
    }
}
