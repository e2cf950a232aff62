package dev.ferro.cli;

import java.util.List;

/**
 * What a command is called and takes: parsing, help and suggestions all come from it.
 *
 * @param name the word that is typed
 * @param summary what the command does, in one line
 * @param parameters the arguments at a place
 * @param options the options beside the global ones
 * @param notes what else there is to know, a paragraph each
 * @param examples calls worth showing
 */
record CommandModel(
        String name,
        String summary,
        List<ParameterModel> parameters,
        List<OptionModel> options,
        List<String> notes,
        List<String> examples) {

    static CommandModel of(String name, String summary) {
        return new CommandModel(name, summary, List.of(), List.of(), List.of(), List.of());
    }

    CommandModel parameters(ParameterModel... others) {
        return new CommandModel(name, summary, List.of(others), options, notes, examples);
    }

    CommandModel options(OptionModel... others) {
        return new CommandModel(name, summary, parameters, List.of(others), notes, examples);
    }

    CommandModel notes(String... others) {
        return new CommandModel(name, summary, parameters, options, List.of(others), examples);
    }

    CommandModel examples(String... others) {
        return new CommandModel(name, summary, parameters, options, notes, List.of(others));
    }
}
