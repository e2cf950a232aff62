package dev.ferro.cli;

import dev.ferro.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The walk through the sample application: says what comes next, types a command, lets it run for real. */
final class Tour {

    private static final String MODELS = "src/main/java/com/acme/blog/model/";

    private final Path folder;
    private final Path start;
    private final Surroundings surroundings;
    private final Paint paint;
    private final List<String> commands = new ArrayList<>();
    private boolean blank;

    Tour(Session session, Path folder) {
        Surroundings outside = session.surroundings();
        PrintStream out = session.isJson()
                ? new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : outside.out();
        this.folder = folder;
        this.start = session.workingFolder().toAbsolutePath().normalize();
        this.surroundings = new Surroundings(folder, withoutFerros(outside.variables()), out, out, null);
        this.paint = session.console().paint();
    }

    /** What is set for other databases is not for this one. */
    private static Map<String, String> withoutFerros(Map<String, String> variables) {
        Map<String, String> others = new HashMap<>(variables);
        others.keySet().removeIf(name -> name.startsWith("FERRO_"));
        return others;
    }

    List<String> commands() {
        return commands;
    }

    void run() {
        begin();
        release();
        backAndForth();
        end();
    }

    private void begin() {
        SampleFiles.copy("blog/src", folder.resolve("src"));
        title("A blog");
        say("Users write posts, tag them and comment on them. The models are Java records;");
        say("here is one of the four:");
        show(MODELS + "Comment.java");
        title("Set up");
        ferro("init", "--url", "jdbc:sqlite:blog.db");
        title("The first migration");
        say("Ferro compares the models with the database, which is empty, and writes a script.");
        ferro("revision", "--autogenerate", "-m", "Initial schema");
        say("A script is made to be read, and to be changed where you know better:");
        show(newestScript());
        say("It looks right. Run it:");
        ferro("upgrade", "head");
    }

    private void release() {
        title("A release later");
        say("Users get a display name, their `bio` is called `about` now, there are moderators,");
        say("and comments count their likes:");
        change("UserRole.java");
        change("User.java");
        change("Comment.java");
        line("");
        ferro("revision", "--autogenerate", "-m", "Conversations and likes");
        say("A rename stays a rename, so no data is lost, and the way back is complete:");
        show(newestScript());
        ferro("upgrade", "head");
        ferro("history", "--indicate-current");
    }

    private void backAndForth() {
        title("Back and forth");
        say("Every migration can be taken back and applied again. SQLite cannot alter most things,");
        say("so Ferro rebuilds the tables, rows and indexes included, in one transaction.");
        ferro("downgrade", "-1");
        ferro("upgrade", "head");
        say("And the database is what the models say:");
        ferro("check");
    }

    private void end() {
        title("Your turn");
        say("The application is in " + shown(folder) + ". Change a model, then:");
        line("");
        line("    cd " + shown(folder));
        line("    " + ferro() + " diff");
        line("    " + ferro() + " revision --autogenerate -m \"My change\"");
        line("    " + ferro() + " upgrade head");
    }

    /** {@return how Ferro is called from the application's folder} */
    private String ferro() {
        Path launcher = start.resolve("ferro");
        return Files.isRegularFile(launcher) && Files.isExecutable(launcher)
                ? folder.relativize(launcher).toString()
                : "ferro";
    }

    private String shown(Path path) {
        return path.startsWith(start) ? start.relativize(path).toString() : path.toString();
    }

    private void title(String text) {
        line("");
        line(paint.bold("== " + text + " =="));
        line("");
    }

    private void say(String text) {
        line(text);
    }

    /** Prints a line, and never two empty ones in a row. */
    private void line(String text) {
        if (!text.isEmpty() || !blank) {
            surroundings.out().println(text);
        }
        blank = text.isEmpty();
    }

    private void prompt(String command) {
        line("");
        line(paint.green("$ ") + paint.bold(command));
    }

    private void ferro(String... words) {
        StringBuilder command = new StringBuilder("ferro");
        for (String word : words) {
            command.append(word.contains(" ") ? " \"" + word + "\"" : " " + word);
        }
        commands.add(command.toString());
        prompt(command.toString());
        int exitCode = Main.run(surroundings, coloured(words));
        blank = false;
        line("");
        if (exitCode != 0) {
            throw Problem.of("tour-failed", "`" + command + "` ended with exit code " + exitCode + ".")
                    .at(folder.toString())
                    .because("the tour cannot go on; the command's own message is above")
                    .refused();
        }
    }

    private String[] coloured(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--color=" + (paint == Paint.COLOURED ? "always" : "never"));
        return all.toArray(String[]::new);
    }

    private void show(String file) {
        prompt("cat " + file);
        line(read(folder.resolve(file)).stripTrailing());
        line("");
    }

    /** Brings a model of the release and shows the lines that differ. */
    private void change(String model) {
        Path file = folder.resolve(MODELS + model);
        String before = read(file);
        SampleFiles.copy("blog/changes/01_conversations/" + model, file);
        line("");
        line(paint.dim(MODELS + model));
        for (String changed : LineDifference.between(before, read(file))) {
            line(changed.startsWith("-") ? paint.red(changed) : paint.green(changed));
        }
    }

    private String newestScript() {
        try (Stream<Path> files = Files.list(folder.resolve("migrations/versions"))) {
            Path newest = files.filter(
                            file -> !commands.isEmpty() && file.toString().endsWith(".java"))
                    .max((one, other) -> Long.compare(modified(one), modified(other)))
                    .orElseThrow();
            return folder.relativize(newest).toString();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    private static String read(Path file) {
        try {
            return Files.readString(Objects.requireNonNull(file));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
