package dev.ferro.cli;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands by their names; only the one that is asked for is made. */
final class Commands {

    private Commands() {}

    /** {@return the names of the commands that people use, in the groups of the help} */
    static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Start", List.of("init", "tour", "completion"));
        groups.put(
                "Change",
                List.of(
                        "models",
                        "revision",
                        "merge",
                        "rebase",
                        "squash",
                        "edit",
                        "upgrade",
                        "downgrade",
                        "stamp",
                        "repair",
                        "ensure-version",
                        "adopt",
                        "index"));
        groups.put(
                "Look",
                List.of(
                        "status",
                        "current",
                        "history",
                        "heads",
                        "branches",
                        "show",
                        "check",
                        "diff",
                        "drift",
                        "verify"));
        return groups;
    }

    static ShellCommand<?> named(String name) {
        ShellCommand<?> command = find(name);
        if (command == null) {
            throw unknown(name);
        }
        return command;
    }

    static Map<String, ShellCommand<?>> all() {
        Map<String, ShellCommand<?>> commands = new LinkedHashMap<>();
        groups().values().forEach(names -> names.forEach(name -> commands.put(name, named(name))));
        return commands;
    }

    private static @Nullable ShellCommand<?> find(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "adopt" -> new AdoptCommand();
            case "tour" -> new TourCommand();
            case "completion" -> new CompletionCommand();
            case "models" -> new ModelsCommand();
            case "revision" -> new RevisionCommand();
            case "merge" -> new MergeCommand();
            case "edit" -> new EditCommand();
            case "squash" -> new SquashCommand();
            case "rebase" -> new RebaseCommand();
            case "upgrade" -> new UpgradeCommand();
            case "downgrade" -> new DowngradeCommand();
            case "stamp" -> new StampCommand();
            case "repair" -> new RepairCommand();
            case "ensure-version" -> new EnsureVersionCommand();
            case "index" -> new IndexCommand();
            case "status" -> new StatusCommand();
            case "current" -> new CurrentCommand();
            case "history" -> new HistoryCommand();
            case "heads" -> new HeadsCommand();
            case "branches" -> new BranchesCommand();
            case "show" -> new ShowCommand();
            case "check" -> new CheckCommand();
            case "diff" -> new DiffCommand();
            case "drift" -> new DriftCommand();
            case "verify" -> new VerifyCommand();
            case "internal-complete" -> new CompleteCommand();
            case "internal-train" -> new TrainCommand();
            default -> null;
        };
    }

    private static FerroException unknown(String name) {
        String suggestion = Suggestion.of(name, all().keySet());
        String help = "`ferro --help` lists the commands.";
        return Problem.of("usage-unknown-command", "There is no command `" + name + "`.")
                .advise(suggestion.isEmpty() ? help : suggestion + " " + help)
                .usage();
    }
}
