package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.Verify;
import dev.ferro.command.Verify.Outcome;
import dev.ferro.command.Verify.Tried;
import java.util.List;

/** {@code ferro verify}. */
final class VerifyCommand implements ShellCommand<Verify.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("verify", "try every revision up, down and up again on a scratch database")
                .options(
                        OptionModel.flag("--pending", "try only the revisions that the database has not run yet"),
                        OptionModel.of(
                                "--scratch-url",
                                "URL",
                                "an empty database to try them on; else one is made beside the target, and dropped"))
                .notes(
                        "After each step the catalogue is compared with what it was: a downgrade must leave nothing"
                                + " behind and take nothing along, a second upgrade must lead where the first one did."
                                + " Then the result is compared with the models. The target is only read.",
                        "Files such as `fixtures/1a2b3c4d5e6f.sql`, beside the folder of the scripts, put rows into the"
                                + " scratch database after the revision that they are named after, so that what"
                                + " follows is tried on data.",
                        "Exits with 3 if a revision is faulty, or if the models differ.")
                .examples("ferro verify", "ferro verify --pending", "ferro verify --scratch-url jdbc:sqlite:try.db");
    }

    @Override
    public Verify.Result run(Arguments arguments, Session session) {
        return Verify.run(
                session.project(),
                new Verify.Input(arguments.has("--pending"), arguments.text("--scratch-url"), session.workingFolder()),
                new Progress(session.console()));
    }

    @Override
    public int exitCode(Verify.Result result) {
        return result.isGood() ? 0 : NO;
    }

    /**
     * A line for each revision, as it is tried.
     *
     * @param console where it is shown
     */
    private record Progress(Console console) implements Verify.Listener {

        @Override
        public void begun(int revisions) {
            console.progress("Trying " + ChangePrinter.count(revisions, "revision") + " on a scratch database.");
        }

        @Override
        public void tried(Tried revision) {
            Paint paint = console.paint();
            String title = revision.id() + "  " + revision.message();
            String time = paint.dim("  " + ProgressPrinter.duration(revision.took()));
            console.progress(
                    switch (revision.outcome()) {
                        case PASSED -> paint.green("↑↓↑") + " " + title + time;
                        case ONE_WAY -> paint.yellow("↑  ") + " " + title + "  cannot be taken back" + time;
                        case FAULTY -> paint.red("✗  ") + " " + title + "  " + paint.red("faulty") + time;
                        case UNTRIED -> paint.dim("–  ") + " " + title + "  not tried, since it needs a faulty one";
                    });
        }
    }

    @Override
    public void print(Verify.Result result, Console console) {
        ChangePrinter printer = new ChangePrinter(console);
        printer.notes(result.notes());
        List<Tried> faulty = result.faulty();
        if (faulty.isEmpty()) {
            console.answer(passed(result.revisions()));
        } else {
            console.answer(ChangePrinter.count(faulty.size(), "revision") + " of "
                    + result.revisions().size() + (faulty.size() == 1 ? " is" : " are") + " faulty:");
            faulty.forEach(tried -> print(tried, console));
        }
        if (result.models() != null) {
            console.answer(
                    result.models().isEmpty()
                            ? "The models agree with the result."
                            : "The models differ from the result. To do, "
                                    + ChangePrinter.count(result.models().size(), "operation") + ":");
            printer.print(result.models());
        }
    }

    private static String passed(List<Tried> revisions) {
        long oneWay = revisions.stream()
                .filter(tried -> tried.outcome() == Outcome.ONE_WAY)
                .count();
        String rest = oneWay == 0 ? "" : "; " + oneWay + " of them cannot be taken back";
        return revisions.isEmpty()
                ? "There is nothing to try."
                : ChangePrinter.count(revisions.size(), "revision") + (revisions.size() == 1 ? " stands" : " stand")
                        + " the test" + rest + ".";
    }

    private static void print(Tried tried, Console console) {
        Verify.Fault fault = tried.fault();
        if (fault == null) {
            return;
        }
        console.answer("`" + tried.id() + "` (" + tried.message() + "), " + console.shown(tried.script()));
        if (!fault.problems().isEmpty()) {
            console.answer("  " + fault.sentence() + ":");
            for (Problem problem : fault.problems()) {
                problem.text().lines().forEach(line -> console.answer("    " + line));
            }
            return;
        }
        console.answer("  " + fault.sentence() + ". The difference:");
        fault.differences().forEach(difference -> console.answer("    " + ChangePrinter.coloured(difference, console)));
    }
}
