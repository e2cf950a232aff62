package dev.ferro.cli;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a command line apart, following the models of the options.
 *
 * <p>Written by hand because the libraries for this take longer to load than most commands take in all.
 */
final class ArgumentParser {

    private final String[] words;
    private final Arguments arguments = new Arguments();
    private @Nullable ShellCommand<?> command;
    private int position;

    private ArgumentParser(String[] words) {
        this.words = words;
    }

    /**
     * A command and what it was given.
     *
     * @param command the command, unless none was named
     * @param arguments its arguments and options, the global ones among them
     */
    record Parsed(@Nullable ShellCommand<?> command, Arguments arguments) {}

    static Parsed parse(String[] words) {
        ArgumentParser parser = new ArgumentParser(words);
        parser.parse();
        return new Parsed(parser.command, parser.arguments);
    }

    private void parse() {
        boolean optionsEnded = false;
        while (position < words.length) {
            String word = words[position++];
            if (!optionsEnded && word.equals("--")) {
                optionsEnded = true;
            } else if (!optionsEnded && isOption(word)) {
                option(word);
            } else {
                word(word);
            }
        }
        if (command != null && !arguments.has("--help")) {
            checkParameters(command.model());
        }
    }

    /** {@return whether a word is an option: {@code -1} and {@code -} are not} */
    private static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
    }

    private void word(String word) {
        if (command == null && word.equals("help")) {
            arguments.add(GlobalOptions.HELP, "");
            return;
        }
        if (command == null) {
            command = Commands.named(word);
            return;
        }
        List<ParameterModel> parameters = command.model().parameters();
        int place = arguments.parameters().size();
        boolean room = place < parameters.size()
                || (!parameters.isEmpty()
                        && parameters.get(parameters.size() - 1).many());
        if (!room) {
            throw misused("`" + word + "` is one argument too many.");
        }
        arguments.add(word);
    }

    private void option(String word) {
        if (word.startsWith("--")) {
            int equals = word.indexOf('=');
            OptionModel option = find(equals < 0 ? word : word.substring(0, equals));
            add(option, equals < 0 ? null : word.substring(equals + 1));
        } else {
            letters(word);
        }
    }

    /** Short options may stand together, {@code -vq}, and before their value, {@code -mMESSAGE}. */
    private void letters(String word) {
        for (int index = 1; index < word.length(); index++) {
            OptionModel option = find("-" + word.charAt(index));
            String rest = word.substring(index + 1);
            if (!option.isFlag() && !rest.isEmpty()) {
                add(option, rest.startsWith("=") ? rest.substring(1) : rest);
                return;
            }
            add(option, null);
        }
    }

    private void add(OptionModel option, @Nullable String value) {
        if (option.isFlag() && value != null) {
            throw misused("`" + option.name() + "` takes no value.");
        }
        if (!option.repeatable() && !option.isFlag() && arguments.has(option.name())) {
            throw misused("`" + option.name() + "` is given twice.");
        }
        arguments.add(option, option.isFlag() ? "" : value == null ? next(option) : value);
    }

    private String next(OptionModel option) {
        if (position == words.length || isKnown(words[position])) {
            throw misused("`" + option.name() + "` needs a value: `" + option.name() + " " + option.value() + "`.");
        }
        return words[position++];
    }

    private OptionModel find(String name) {
        for (OptionModel option : options()) {
            if (name.equals(option.name()) || name.equals(option.letter())) {
                return option;
            }
        }
        throw unknown(name);
    }

    private boolean isKnown(String word) {
        for (OptionModel option : options()) {
            if (word.equals(option.name()) || word.equals(option.letter())) {
                return true;
            }
        }
        return false;
    }

    private List<OptionModel> options() {
        if (command == null) {
            return GlobalOptions.ALL;
        }
        List<OptionModel> options = new ArrayList<>(command.model().options());
        options.addAll(GlobalOptions.ALL);
        return options;
    }

    private FerroException unknown(String name) {
        List<String> names = new ArrayList<>();
        for (OptionModel option : options()) {
            names.add(option.name().substring(2));
        }
        String whose =
                command == null ? "There is no option `" : "`" + command.model().name() + "` has no option `";
        // the dashes are right, and would make short names seem more alike than they are
        String suggestion = name.startsWith("--") ? Suggestion.of(name.substring(2), names) : "";
        String known = suggestion.isEmpty() ? elsewhere(name) : suggestion.replace(" `", " `--");
        return problem("usage-unknown-option", whose + name + "`.", known);
    }

    /** An option of a command that stands before its name is the commonest slip. */
    private String elsewhere(String name) {
        for (Map.Entry<String, ShellCommand<?>> entry : Commands.all().entrySet()) {
            for (OptionModel option : entry.getValue().model().options()) {
                if (name.equals(option.name()) || name.equals(option.letter())) {
                    String whole = "`ferro " + entry.getKey() + " " + name + "`";
                    return command == null
                            ? "It belongs to a command and stands after its name: " + whole + "."
                            : "There is " + whole + ".";
                }
            }
        }
        return "";
    }

    private void checkParameters(CommandModel model) {
        int given = arguments.parameters().size();
        if (given < model.parameters().size() && model.parameters().get(given).required()) {
            ParameterModel missing = model.parameters().get(given);
            String example = model.examples().isEmpty()
                    ? ""
                    : "Say it as in `" + model.examples().get(0) + "`.";
            throw problem(
                    "usage-missing-argument",
                    "`" + model.name() + "` needs " + missing.name() + ": " + missing.description() + ".",
                    example);
        }
    }

    private FerroException misused(String what) {
        return problem("usage", what, "");
    }

    private FerroException problem(String code, String what, String advice) {
        String help = "`ferro " + (command == null ? "" : command.model().name() + " ") + "--help` shows all there is.";
        return Problem.of(code, what)
                .advise(advice.isEmpty() ? help : advice + " " + help)
                .usage();
    }
}
