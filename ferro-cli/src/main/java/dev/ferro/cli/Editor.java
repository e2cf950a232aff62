package dev.ferro.cli;

import dev.ferro.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The program that a person writes with.
 *
 * @param command the program and its arguments
 * @param setting what named it
 */
record Editor(List<String> command, String setting) {

    private static final List<String> USUAL = List.of("sensible-editor", "editor", "nano", "vi", "notepad.exe");

    /** {@return the editor of {@code VISUAL} or {@code EDITOR}, else a usual one where somebody is at a terminal} */
    static Editor of(Surroundings surroundings) {
        Map<String, String> variables = surroundings.variables();
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String value = variables.getOrDefault(variable, "").strip();
            if (!value.isEmpty()) {
                return new Editor(new File(value).isFile() ? List.of(value) : words(value), variable);
            }
        }
        if (surroundings.terminal() != null) {
            for (String name : USUAL) {
                if (isOnPath(name, variables.getOrDefault("PATH", ""))) {
                    return new Editor(List.of(name), "PATH");
                }
            }
        }
        throw Problem.of("no-editor", "Nothing says which editor to open scripts in.")
                .because("neither `VISUAL` nor `EDITOR` is set"
                        + (surroundings.terminal() == null ? ", and there is nobody at a terminal" : ""))
                .advise("Set one, as in `export EDITOR=\"code --wait\"`; `ferro show` says where a script is.")
                .refused();
    }

    private static boolean isOnPath(String name, String path) {
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }

    /** {@return the words of a command, of which some may be quoted} */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean within = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (quote != 0 && letter == quote) {
                quote = 0;
            } else if (quote == 0 && (letter == '"' || letter == '\'')) {
                quote = letter;
                within = true;
            } else if (quote == 0 && Character.isWhitespace(letter)) {
                if (within) {
                    words.add(word.toString());
                }
                word.setLength(0);
                within = false;
            } else {
                word.append(letter);
                within = true;
            }
        }
        if (within) {
            words.add(word.toString());
        }
        return words;
    }

    /** Opens files and waits until the editor has ended. */
    void open(List<Path> files, Path workingFolder) {
        List<String> line = new ArrayList<>(command);
        files.forEach(file -> line.add(file.toString()));
        try {
            int exitCode = new ProcessBuilder(line)
                    .directory(workingFolder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw failed("it ended with exit code " + exitCode, files).refused();
            }
        } catch (IOException exception) {
            throw failed(Objects.requireNonNullElse(exception.getMessage(), exception.toString()), files)
                    .refused()
                    .causedBy(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted", files).refused().causedBy(exception);
        }
    }

    private Problem failed(String why, List<Path> files) {
        return Problem.of("editor-failed", "The editor `" + String.join(" ", command) + "` fails.")
                .at(String.join("\n", files.stream().map(Path::toString).toList()))
                .because(why)
                .advise("Look at the variable `" + setting + "`, or open the file yourself.");
    }
}
