package dev.ferro.script;

import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.Optional;

/** The line of a script that a call or an exception comes from. */
final class ScriptLine {

    private static final String OWN_PACKAGE = ScriptLine.class.getPackageName() + ".";

    private ScriptLine() {}

    /** {@return the line that called into this package, as {@code File.java:12}} */
    static Optional<String> current() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackFrame::toStackTraceElement)
                        .dropWhile(frame -> isOwn(frame.getClassName()))
                        .findFirst()
                        .map(ScriptLine::text));
    }

    /** {@return the number of the innermost line of {@code script}, or of a class inside it, that was running} */
    static Optional<Integer> of(Throwable thrown, String script) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(script)
                        || frame.getClassName().startsWith(script + "$"))
                .findFirst()
                .map(StackTraceElement::getLineNumber);
    }

    private static boolean isOwn(String className) {
        return className.startsWith(OWN_PACKAGE) && className.indexOf('.', OWN_PACKAGE.length()) < 0;
    }

    private static String text(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }
}
