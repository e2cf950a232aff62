package dev.ferro.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A hook that is a command for the system's shell. It learns what it runs for from its environment; what it prints is shown
 * when it fails.
 *
 * @param command the command
 * @param folder the folder it works in
 */
public record CommandHook(String command, Path folder) implements Hook {

    private static final int LINES = 10;

    @Override
    public void run(HookEvent event, Connection connection) throws Exception {
        Process process = start(event);
        process.getOutputStream().close();
        List<String> output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset())
                .lines()
                .toList();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            List<String> last = output.subList(Math.max(0, output.size() - LINES), output.size());
            throw new HookFailure("it ends with exit code " + exitCode
                    + (last.isEmpty() ? "" : ", after it has said:\n" + String.join("\n", last)));
        }
    }

    private Process start(HookEvent event) throws IOException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        ProcessBuilder builder =
                windows ? new ProcessBuilder("cmd", "/c", command) : new ProcessBuilder("/bin/sh", "-c", command);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables(event));
        return builder.start();
    }

    private static Map<String, String> variables(HookEvent event) {
        return Map.of(
                "FERRO_HOOK", event.point().word(),
                "FERRO_DIRECTION", event.direction().word(),
                "FERRO_REVISIONS", String.join(" ", event.revisions()),
                "FERRO_MESSAGE", Objects.requireNonNullElse(event.message(), ""),
                "FERRO_DATABASE", event.database());
    }
}
