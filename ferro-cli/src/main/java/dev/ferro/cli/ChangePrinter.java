package dev.ferro.cli;

import dev.ferro.command.ChangeView;
import dev.ferro.command.ChangeView.HazardView;
import dev.ferro.dialect.LeftAlone;
import java.util.List;

/** Prints what is changed, a line for each operation, with its hazards below and, asked for, what to do about them. */
final class ChangePrinter {

    private final Console console;
    private final Paint paint;

    ChangePrinter(Console console) {
        this.console = console;
        this.paint = console.paint();
    }

    void print(List<ChangeView> changes) {
        for (ChangeView change : changes) {
            console.answer("  " + coloured(change.description(), console));
            for (HazardView hazard : change.hazards()) {
                print(hazard);
            }
        }
    }

    private void print(HazardView hazard) {
        String label = hazard.severity().equals("danger") ? paint.red(hazard.code()) : paint.yellow(hazard.code());
        console.answer("      " + label + " " + hazard.message());
        if (console.isVerbose()) {
            console.answer("      " + " ".repeat(hazard.code().length()) + " " + paint.dim(hazard.advice()));
        }
    }

    /** Prints what a command has seen and not taken up. */
    void leftAlone(List<LeftAlone> things) {
        things.forEach(thing -> console.answer("  " + paint.yellow("left alone") + " " + thing));
    }

    void notes(List<String> notes) {
        notes.forEach(note -> console.answer("  " + paint.yellow("note") + " " + note));
    }

    /** What comes is green, what goes is red, what changes is yellow. */
    static String coloured(String description, Console console) {
        Paint paint = console.paint();
        int space = description.indexOf(' ');
        String verb = space < 0 ? description : description.substring(0, space);
        String rest = description.substring(verb.length());
        return switch (verb) {
            case "create", "add", "insert" -> paint.green(verb) + rest;
            case "drop", "delete" -> paint.red(verb) + rest;
            default -> paint.yellow(verb) + rest;
        };
    }

    /** {@return a count with its noun, in the right number} */
    static String count(int number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }
}
