package dev.ferro.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The person at the terminal, if there is one. */
final class Terminal {

    private Terminal() {}

    /** {@return what the person types, or null if input or output go elsewhere} */
    static @Nullable BufferedReader open(Charset charset) {
        return isThere() ? new BufferedReader(new InputStreamReader(System.in, charset)) : null;
    }

    /** Since JDK 22 there is always a console, and it must be asked whether it is one. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isThere() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException exception) {
            return false;
        }
    }
}
