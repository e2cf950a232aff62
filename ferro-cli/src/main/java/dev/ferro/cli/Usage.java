package dev.ferro.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what there is to type, for Ferro as a whole or for one command. */
final class Usage {

    private static final int WIDTH = 88;

    private final Console console;
    private final Paint paint;

    private Usage(Console console) {
        this.console = console;
        this.paint = console.paint();
    }

    static void print(@Nullable ShellCommand<?> command, Console console) {
        Usage usage = new Usage(console);
        if (command == null) {
            usage.overview();
        } else {
            usage.command(command.model());
        }
    }

    private void overview() {
        console.answer("Ferro " + Version.text() + ": schema management for Java");
        heading("Usage");
        console.answer("  ferro [OPTIONS] COMMAND");
        for (Map.Entry<String, List<String>> group : Commands.groups().entrySet()) {
            heading(group.getKey());
            List<String[]> rows = new ArrayList<>();
            for (String name : group.getValue()) {
                CommandModel model = Commands.named(name).model();
                rows.add(new String[] {invocation(model), model.summary()});
            }
            table(rows);
        }
        options("Options", GlobalOptions.ALL);
        heading("Read on");
        console.answer("  `ferro COMMAND --help` says what a command takes. `ferro tour` shows them all at work.");
    }

    private static String invocation(CommandModel model) {
        StringBuilder text = new StringBuilder(model.name());
        for (ParameterModel parameter : model.parameters()) {
            text.append(' ').append(parameter.usage());
        }
        return text.toString();
    }

    private void command(CommandModel model) {
        console.answer("ferro " + model.name() + ": " + model.summary());
        heading("Usage");
        console.answer("  ferro " + invocation(model) + (model.options().isEmpty() ? "" : " [OPTIONS]"));
        for (String note : model.notes()) {
            console.answer("");
            wrap(note, 0).forEach(console::answer);
        }
        parameters(model);
        options("Options", model.options());
        options("Options of every command", GlobalOptions.ALL);
        examples(model);
    }

    private void parameters(CommandModel model) {
        if (!model.parameters().isEmpty()) {
            heading("Arguments");
            List<String[]> rows = new ArrayList<>();
            for (ParameterModel parameter : model.parameters()) {
                rows.add(new String[] {parameter.name(), parameter.description()});
            }
            table(rows);
        }
    }

    private void options(String title, List<OptionModel> options) {
        if (!options.isEmpty()) {
            heading(title);
            List<String[]> rows = new ArrayList<>();
            for (OptionModel option : options) {
                String letter = option.letter() == null ? "    " : option.letter() + ", ";
                String value = option.isFlag() ? "" : " " + option.value();
                rows.add(new String[] {letter + option.name() + value, option.description()});
            }
            table(rows);
        }
    }

    private void examples(CommandModel model) {
        if (!model.examples().isEmpty()) {
            heading("Examples");
            for (String example : model.examples()) {
                console.answer("  " + example);
            }
        }
    }

    private void heading(String title) {
        console.answer("");
        console.answer(paint.bold(title));
    }

    private void table(List<String[]> rows) {
        int width = 0;
        for (String[] row : rows) {
            width = Math.max(width, row[0].length());
        }
        for (String[] row : rows) {
            List<String> lines = wrap(row[1], width + 4);
            for (int line = 0; line < lines.size(); line++) {
                String left = line == 0 ? row[0] : "";
                String padding = " ".repeat(width - left.length());
                console.answer("  " + paint.cyan(left) + padding + "  " + lines.get(line));
            }
        }
    }

    private static List<String> wrap(String text, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && indent + line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
