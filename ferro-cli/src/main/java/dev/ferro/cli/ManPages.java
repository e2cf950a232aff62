package dev.ferro.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the manual pages, {@code ferro(1)} and one for each command, from the models that the help comes from. */
public final class ManPages {

    private final StringBuilder page = new StringBuilder();

    private ManPages() {}

    /** Writes them into a folder; the build calls this with the folder as the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, String> each : pages().entrySet()) {
            Files.writeString(folder.resolve(each.getKey()), each.getValue());
        }
    }

    /** {@return the pages by the names of their files} */
    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("ferro.1", overview());
        Commands.all().forEach((name, command) -> pages.put("ferro-" + name + ".1", of(command.model())));
        return pages;
    }

    private static String overview() {
        ManPages manual = new ManPages();
        manual.title("ferro", "schema management for Java");
        manual.section("SYNOPSIS");
        manual.line(".B ferro\n[OPTIONS] COMMAND");
        manual.section("DESCRIPTION");
        manual.text("Compares model classes with a database, writes the difference as a migration script to review, and"
                + " moves databases forward and back along the scripts.");
        Commands.groups().forEach((group, names) -> {
            manual.section(group.toUpperCase(Locale.ROOT));
            names.forEach(name -> manual.item(
                    "ferro-" + name + "(1)", Commands.named(name).model().summary()));
        });
        manual.options("OPTIONS", GlobalOptions.ALL);
        manual.section("EXIT STATUS");
        manual.item("0", "done, or nothing to do");
        manual.item("1", "refused or failed; standard error says why and what to do");
        manual.item("2", "wrong usage");
        manual.item("3", "the answer is no");
        manual.item("4", "another migrator holds the lock, and the wait ran out");
        manual.section("FILES");
        manual.item("ferro.toml", "the settings of a project, looked for from the working folder upwards");
        return manual.page.toString();
    }

    private static String of(CommandModel model) {
        ManPages manual = new ManPages();
        manual.title("ferro-" + model.name(), model.summary());
        manual.section("SYNOPSIS");
        StringBuilder usage = new StringBuilder(".B ferro " + escaped(model.name()) + "\n");
        model.parameters()
                .forEach(parameter -> usage.append(escaped(parameter.usage())).append(' '));
        manual.line(usage + (model.options().isEmpty() ? "" : "[OPTIONS]"));
        manual.section("DESCRIPTION");
        manual.text(model.summary().substring(0, 1).toUpperCase(Locale.ROOT)
                + model.summary().substring(1) + ".");
        model.notes().forEach(manual::paragraph);
        if (!model.parameters().isEmpty()) {
            manual.section("ARGUMENTS");
            model.parameters().forEach(parameter -> manual.item(parameter.name(), parameter.description()));
        }
        if (!model.options().isEmpty()) {
            manual.options("OPTIONS", model.options());
        }
        manual.options("OPTIONS OF EVERY COMMAND", GlobalOptions.ALL);
        if (!model.examples().isEmpty()) {
            manual.section("EXAMPLES");
            model.examples().forEach(manual::example);
        }
        manual.section("SEE ALSO");
        manual.line(".BR ferro (1)");
        return manual.page.toString();
    }

    private void title(String name, String summary) {
        line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"Ferro " + Version.text() + "\"");
        section("NAME");
        line(escaped(name) + " \\- " + escaped(summary));
    }

    private void section(String title) {
        line(".SH " + title);
    }

    private void paragraph(String text) {
        line(".PP");
        text(text);
    }

    private void options(String title, List<OptionModel> options) {
        section(title);
        for (OptionModel option : options) {
            List<String> names = new ArrayList<>();
            if (option.letter() != null) {
                names.add(option.letter());
            }
            names.add(option.name() + (option.isFlag() ? "" : " " + option.value()));
            item(String.join(", ", names), option.description());
        }
    }

    private void item(String term, String text) {
        line(".TP");
        line(".B " + escaped(term));
        text(text);
    }

    private void example(String command) {
        line(".PP");
        line(".nf");
        text(command);
        line(".fi");
    }

    /** A line that begins with a period or a quote would be a request to the formatter. */
    private void text(String text) {
        String escaped = escaped(text);
        line((escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "") + escaped);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
