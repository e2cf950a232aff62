package dev.ferro.cli;

import dev.ferro.command.Project;
import dev.ferro.command.Targets;
import dev.ferro.config.Configuration;
import dev.ferro.config.ConfigurationFile;
import dev.ferro.models.ModelSchemas;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can come next on a command line that is being typed. It comes from the models that parsing and help come
 * from, and where those say so from the scripts and the configuration; never from a database.
 */
final class CommandLineCompletion {

    private static final char RANGE = ':';
    private static final char BRANCH = '@';

    private final Surroundings surroundings;
    private final List<String> before;
    private final String current;
    private final Arguments global = new Arguments();
    private final List<Candidate> candidates = new ArrayList<>();
    private @Nullable CommandModel command;
    private int parameters;

    private CommandLineCompletion(Surroundings surroundings, List<String> words) {
        this.surroundings = surroundings;
        this.before = words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
        this.current = words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /**
     * A word that can stand at the place.
     *
     * @param word the word
     * @param meaning what it means, in a few words
     */
    record Candidate(String word, String meaning) {}

    /**
     * What can stand at the place.
     *
     * @param paths {@code files} or {@code folders} where the shell knows better, or null
     * @param candidates the words
     */
    record Answer(@Nullable String paths, List<Candidate> candidates) {}

    /** {@return what can take the place of the last of the words, which may be empty} */
    static Answer of(Surroundings surroundings, List<String> words) {
        return new CommandLineCompletion(surroundings, words).answer();
    }

    private Answer answer() {
        OptionModel waiting = readBefore();
        int equals = current.startsWith("--") ? current.indexOf('=') : -1;
        if (waiting != null) {
            return offer(waiting.completing(), "", current);
        }
        if (equals > 0) {
            OptionModel option = find(current.substring(0, equals));
            return option == null || option.isFlag()
                    ? new Answer(null, List.of())
                    : offer(option.completing(), current.substring(0, equals + 1), current.substring(equals + 1));
        }
        if (current.startsWith("-") && (current.length() == 1 || !Character.isDigit(current.charAt(1)))) {
            options();
        } else if (command == null) {
            commands();
        } else {
            return parameter(command);
        }
        return new Answer(null, candidates);
    }

    /** {@return the option that waits for its value, or null} */
    private @Nullable OptionModel readBefore() {
        OptionModel waiting = null;
        for (String word : before) {
            if (waiting != null) {
                global.add(waiting, word);
                waiting = null;
            } else if (word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1))) {
                waiting = option(word);
            } else if (command == null) {
                ShellCommand<?> named = Commands.all().get(word);
                command = named == null ? CommandModel.of(word, "") : named.model();
            } else {
                parameters++;
            }
        }
        return waiting;
    }

    private @Nullable OptionModel option(String word) {
        int equals = word.indexOf('=');
        OptionModel option = find(equals < 0 ? word : word.substring(0, equals));
        if (option == null || option.isFlag()) {
            return null;
        }
        if (equals >= 0) {
            global.add(option, word.substring(equals + 1));
            return null;
        }
        return option;
    }

    private @Nullable OptionModel find(String name) {
        for (OptionModel option : known()) {
            if (name.equals(option.name()) || name.equals(option.letter())) {
                return option;
            }
        }
        return null;
    }

    private List<OptionModel> known() {
        List<OptionModel> known = new ArrayList<>();
        if (command != null) {
            known.addAll(command.options());
        }
        known.addAll(GlobalOptions.ALL);
        return known;
    }

    private void options() {
        for (OptionModel option : known()) {
            boolean spent = !option.repeatable() && before.contains(option.name());
            if (!spent && !option.name().equals("--version")) {
                add("", option.name(), option.description(), current);
            }
        }
    }

    private void commands() {
        Commands.all().forEach((name, each) -> add("", name, each.model().summary(), current));
    }

    private Answer parameter(CommandModel model) {
        List<ParameterModel> places = model.parameters();
        int last = places.size() - 1;
        boolean room = parameters <= last || (last >= 0 && places.get(last).many());
        return room
                ? offer(places.get(Math.min(parameters, last)).completing(), "", current)
                : new Answer(null, List.of());
    }

    private Answer offer(Completing completing, String prefix, String typed) {
        completing.words().forEach(word -> add(prefix, word, "", typed));
        switch (completing.source()) {
            case WORDS -> {}
            case FILES -> {
                return new Answer("files", List.of());
            }
            case FOLDERS -> {
                return new Answer("folders", List.of());
            }
            case REVISIONS -> revisions(prefix, typed, BRANCH);
            case RANGES -> revisions(prefix, typed, RANGE);
            case ENVIRONMENTS ->
                ConfigurationFile.names(request()).environments().forEach(name -> add(prefix, name, "", typed));
            case DATABASES ->
                ConfigurationFile.names(request()).databases().forEach(name -> add(prefix, name, "", typed));
        }
        return new Answer(null, candidates);
    }

    /** What stands before the mark, the start of a range or a branch, stays as it is. */
    private void revisions(String prefix, String typed, char mark) {
        int end = Math.max(typed.lastIndexOf(BRANCH), mark == RANGE ? typed.lastIndexOf(RANGE) : -1);
        String kept = prefix + typed.substring(0, end + 1);
        String rest = typed.substring(end + 1);
        for (Configuration configuration : ConfigurationFile.read(request())) {
            try (Project project = new Project(configuration, new ModelSchemas())) {
                Targets.of(project).forEach(target -> add(kept, target.word(), target.meaning(), rest));
            }
        }
    }

    private ConfigurationFile.Request request() {
        return new ConfigurationFile.Request(
                surroundings.workingFolder(),
                global.text("--config"),
                global.text("--env"),
                global.text("--database"),
                global.text("--url"),
                surroundings.variables());
    }

    private void add(String prefix, String word, String meaning, String typed) {
        Candidate candidate = new Candidate(prefix + word, meaning.replaceAll("\\s+", " "));
        if (word.startsWith(typed) && !candidates.contains(candidate)) {
            candidates.add(candidate);
        }
    }
}
