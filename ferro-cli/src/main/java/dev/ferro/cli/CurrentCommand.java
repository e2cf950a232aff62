package dev.ferro.cli;

import dev.ferro.command.Current;
import dev.ferro.command.RevisionView;

/** {@code ferro current}. */
final class CurrentCommand implements ShellCommand<CurrentCommand.Answer> {

    static final String IMPLIED = "  applied because another one depends on it";

    /** Where the database stands, and whether that was asked to be the heads. */
    record Answer(Current.Result result, boolean checkHeads) {}

    @Override
    public CommandModel model() {
        return CommandModel.of("current", "show where the database is")
                .options(OptionModel.flag("--check-heads", "exit 3 if a revision is not applied yet"))
                .notes("Reads the version table and the headers of the scripts; creates and runs nothing.")
                .examples("ferro current", "ferro -e production current --check-heads");
    }

    @Override
    public Answer run(Arguments arguments, Session session) {
        boolean checkHeads = arguments.has("--check-heads");
        return new Answer(Current.run(session.project(), new Current.Input(checkHeads)), checkHeads);
    }

    @Override
    public Object document(Answer answer) {
        return answer.result();
    }

    @Override
    public int exitCode(Answer answer) {
        return answer.checkHeads() && !answer.result().isUpToDate() ? NO : 0;
    }

    @Override
    public void print(Answer answer, Console console) {
        Current.Result result = answer.result();
        RevisionPrinter printer = new RevisionPrinter(console);
        if (console.isVerbose()) {
            console.answer(console.paint().dim("database ") + result.database());
        }
        for (RevisionView revision : result.revisions()) {
            console.answer(printer.line(revision));
            details(revision, printer, console);
        }
        for (RevisionView revision : result.implied()) {
            console.answer(printer.line(revision) + console.paint().dim(IMPLIED));
            details(revision, printer, console);
        }
        if (result.revisions().isEmpty()) {
            console.answer("base  nothing is applied" + pending(result, " yet, "));
        } else if (!pending(result, "").isEmpty()) {
            console.answer(pending(result, ""));
        }
    }

    private static void details(RevisionView revision, RevisionPrinter printer, Console console) {
        if (console.isVerbose()) {
            printer.header(revision, "  ");
        }
    }

    private static String pending(Current.Result result, String before) {
        Integer pending = result.pending();
        return pending == null || pending == 0 ? "" : before + ChangePrinter.count(pending, "revision") + " pending";
    }
}
