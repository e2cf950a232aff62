package dev.ferro.cli;

import dev.ferro.command.Placement;
import java.util.List;

/** The options that say where in the history a new script goes. */
final class PlacementOptions {

    static final OptionModel HEAD =
            OptionModel.of("--head", "TARGET", "what it builds on, `base` for nothing; else the one head");
    static final OptionModel SPLICE = OptionModel.flag("--splice", "build on what is no head, which makes a branch");
    static final OptionModel LABEL = OptionModel.many("--branch-label", "LABEL", "a name for the branch it starts");
    static final OptionModel DEPENDS_ON =
            OptionModel.many("--depends-on", "TARGET", "what must be applied before it, though of another branch");
    static final OptionModel VERSION_PATH =
            OptionModel.of("--version-path", "DIR", "the folder it goes to; else the one of what it builds on");
    static final OptionModel ID = OptionModel.of("--rev-id", "ID", "the id, instead of a random one");

    private PlacementOptions() {}

    /** {@return what the options say} Those that a command does not offer cannot be there. */
    static Placement of(List<String> heads, Arguments arguments, Session session) {
        return new Placement(
                heads,
                arguments.has(SPLICE.name()),
                arguments.text(ID.name()),
                arguments.texts(LABEL.name()),
                arguments.texts(DEPENDS_ON.name()),
                arguments.text(VERSION_PATH.name()),
                session.workingFolder());
    }
}
