package dev.ferro.cli;

import dev.ferro.command.Edit;
import dev.ferro.command.RevisionView;

/** {@code ferro edit}. */
final class EditCommand implements ShellCommand<Edit.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("edit", "open a script in your editor")
                .parameters(ParameterModel.required("REV", "an id, the start of one, `head`, `current`"))
                .notes("The editor is what `$VISUAL` says, or `$EDITOR`, arguments included. A script that databases"
                        + " other than your own have run is better left as it is.")
                .examples("ferro edit head", "EDITOR=\"code --wait\" ferro edit 1a2b");
    }

    @Override
    public Edit.Result run(Arguments arguments, Session session) {
        Edit.Result result = Edit.run(session.project(), new Edit.Input(arguments.required(0)));
        Editor.of(session.surroundings())
                .open(result.revisions().stream().map(RevisionView::script).toList(), session.workingFolder());
        return result;
    }

    @Override
    public void print(Edit.Result result, Console console) {
        result.revisions().forEach(revision -> console.answer("edited " + console.shown(revision.script())));
    }
}
