package dev.ferro.cli;

import dev.ferro.testing.DatabaseClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the guide, carried out: its files are written, its commands run, its rows inserted, from top to bottom.
 *
 * <p>A fence names what its block is: {@code console} commands with their output, of which a line {@code …} stands for
 * anything and a remark after {@code #} is the reader's; {@code java PATH} and {@code toml PATH} a file; {@code toml append}
 * more of the configuration; {@code sql rows} statements; {@code sql in PATH} lines of a file; {@code delete} files that go;
 * {@code text tests} what the tests in {@code src/test/java} come to.
 * Every other block is only read.
 *
 * <p>A command may send its answer to a file, {@code > PATH}, and the database's own client may read one.
 */
final class GuidePage {

    private static final String URL = "jdbc:sqlite:app.db";
    private static final String OTHER_URL = "postgresql://localhost/stats";
    private static final String CLIENT = "$ sqlite3 app.db < ";
    private static final String SOURCES = "src/main/java/";
    private static final Pattern REMARK = Pattern.compile("\\s+# .*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Workbench bench;
    private final List<String> lines;
    private final List<String> rewritten = new ArrayList<>();
    private final List<Integer> exitCodes = new ArrayList<>();
    private final List<String> mismatches = new ArrayList<>();
    private boolean hidden;

    private GuidePage(Workbench bench, List<String> lines) {
        this.bench = bench;
        this.lines = lines;
    }

    /** What carrying out a page came to. */
    record Outcome(List<Integer> exitCodes, List<String> mismatches, String rewritten) {}

    static Outcome carryOut(Path page, Workbench bench) {
        try {
            GuidePage guide = new GuidePage(bench, Files.readAllLines(page));
            guide.carryOut();
            return new Outcome(guide.exitCodes, guide.mismatches, String.join("\n", guide.rewritten) + "\n");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void carryOut() throws IOException {
        int position = 0;
        while (position < lines.size()) {
            String line = lines.get(position++);
            rewritten.add(line);
            hidden = line.startsWith("<!--") || (hidden && !line.contains("-->"));
            String fence = line.strip();
            if (fence.startsWith("```") && fence.length() > 3) {
                int end = position;
                while (!lines.get(end).strip().equals("```")) {
                    end++;
                }
                block(fence.substring(3), line.substring(0, line.indexOf('`')), lines.subList(position, end));
                rewritten.add(lines.get(end));
                position = end + 1;
            }
        }
    }

    private void block(String info, String indent, List<String> block) throws IOException {
        List<String> content = block.stream()
                .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
                .toList();
        String text = String.join("\n", content) + "\n";
        String kind = info.contains(" ") ? info.substring(0, info.indexOf(' ')) : info;
        String argument = info.substring(kind.length()).strip();
        if (kind.equals("console")) {
            console(content).forEach(line -> rewritten.add(line.isEmpty() ? "" : indent + line));
            return;
        }
        if (info.equals("text tests")) {
            tests(content).forEach(line -> rewritten.add(line.isEmpty() ? "" : indent + line));
            return;
        }
        if (info.equals("toml append")) {
            bench.write("ferro.toml", bench.read("ferro.toml") + "\n" + real(text));
        } else if (info.startsWith("sql in ")) {
            checkLines(info.substring("sql in ".length()), content);
        } else if (info.equals("sql rows")) {
            bench.execute(text.split(";\n"));
        } else if (info.equals("delete")) {
            for (String pattern : content) {
                delete(pattern);
            }
        } else if (!argument.isEmpty()) {
            bench.write(argument, real(compilable(argument, text)));
        }
        rewritten.addAll(block);
    }

    /** A listing may leave out what every reader knows: its package, and where the common types come from. */
    private static String compilable(String path, String text) {
        if (!path.startsWith(SOURCES) || text.startsWith("package ")) {
            return text;
        }
        String folder = path.substring(SOURCES.length(), path.lastIndexOf('/'));
        String imports = Stream.of(
                        "dev.ferro.annotations", "java.math", "java.time", "java.util", "org.jspecify.annotations")
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
        return "package " + folder.replace('/', '.') + ";\n" + imports + text;
    }

    private void delete(String pattern) throws IOException {
        Path folder = bench.folder().resolve(pattern).getParent();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, pattern.substring(pattern.lastIndexOf('/') + 1))) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private List<String> console(List<String> block) {
        List<String> shown = new ArrayList<>();
        int position = 0;
        while (position < block.size()) {
            String command = block.get(position++);
            List<String> expected = new ArrayList<>();
            while (position < block.size() && !block.get(position).startsWith("$ ")) {
                expected.add(block.get(position++));
            }
            shown.add(command);
            shown.addAll(run(command, expected));
        }
        return shown;
    }

    /** {@return a text of the page with the databases that there really are} */
    private String real(String text) {
        String settled = text.contains(OTHER_URL) ? text.replace(OTHER_URL, bench.otherUrl()) : text;
        return settled.replace(URL, bench.url());
    }

    private List<String> run(String command, List<String> expected) {
        return command.startsWith(CLIENT) ? client(command, expected) : ferro(command, expected);
    }

    private List<String> ferro(String command, List<String> expected) {
        int arrow = command.indexOf(" > ");
        String words = arrow < 0 ? command : command.substring(0, arrow);
        Workbench.Run run = bench.ferro(words(real(words)));
        exitCodes.add(run.exitCode());
        if (arrow >= 0) {
            bench.write(command.substring(arrow + " > ".length()), run.raw());
        }
        String output = (arrow < 0 ? run.shown() : run.err())
                .replace("<url>", URL)
                .replace("<other url>", OTHER_URL)
                .stripTrailing();
        if (output.contains("does not expect")) {
            mismatches.add(run.transcript());
        }
        return compared(command, expected, output);
    }

    private List<String> tests(List<String> expected) {
        TestRun run = UserTests.run(bench);
        exitCodes.add(run.isFailed() ? 1 : 0);
        return compared("tests", expected, bench.shown(run.toString()).stripTrailing());
    }

    /** On another database its own client runs the same script. */
    private List<String> client(String command, List<String> expected) {
        String script = bench.read(command.substring(CLIENT.length()));
        DatabaseClient.Outcome outcome = DatabaseClient.run(bench.database(), script);
        exitCodes.add(outcome.exitCode() == 0 ? 0 : 1);
        return compared(command, expected, outcome.output().stripTrailing());
    }

    private List<String> compared(String command, List<String> expected, String output) {
        List<String> actual = output.isEmpty() ? List.of() : output.lines().toList();
        boolean same = matches(String.join("\n", expected), String.join("\n", actual));
        if (!same) {
            mismatches.add(command + "\nexpected:\n" + String.join("\n", expected) + "\nbut was:\n" + output);
        }
        return hidden || same ? expected : actual;
    }

    private void checkLines(String path, List<String> lines) {
        String file = bench.read(path);
        int position = 0;
        for (String line : lines) {
            int found = line.equals("…") ? position : file.indexOf(line + "\n", position);
            if (found < 0) {
                mismatches.add(path + " has no line\n" + line + "\nthere, but is\n" + file);
                return;
            }
            position = found;
        }
    }

    /** A line that is an ellipsis stands for any lines, an ellipsis within a line for any text. */
    private static boolean matches(String expected, String actual) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected.split("\n", -1)) {
            String quoted = Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            pattern.append(line.strip().equals("…") ? "(.*\n)*.*" : quoted).append('\n');
        }
        return Pattern.matches(pattern.toString(), actual + "\n");
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(
                REMARK.matcher(command.substring("$ ferro ".length())).replaceFirst(""));
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words.toArray(String[]::new);
    }
}
