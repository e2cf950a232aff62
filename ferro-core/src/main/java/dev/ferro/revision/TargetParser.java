package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the grammar {@code [branch@][name][(+|-)steps]}. */
final class TargetParser {

    private static final String GRAMMAR =
            "(?:(?<branch>[A-Za-z0-9_]+)@)?(?<name>[A-Za-z0-9_]+)?(?<sign>[+-])?(?<steps>(?<=[+-])[0-9]+)?";

    private static final int MOST_STEPS = 1_000_000;

    private final String text;

    private TargetParser(String text) {
        this.text = text;
    }

    static RevisionTarget parse(String text) {
        return new TargetParser(text.strip()).target();
    }

    private RevisionTarget target() {
        if (isName()) {
            return point(text);
        }
        if (text.contains(":")) {
            throw malformed("a range can be given to `history` and together with `--sql` only");
        }
        Matcher matcher = Pattern.compile(GRAMMAR).matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw malformed(null);
        }
        RevisionTarget within = within(matcher.group("name"), steps(matcher.group("sign"), matcher.group("steps")));
        String branch = matcher.group("branch");
        return branch == null ? within : new InBranch(branch, within);
    }

    /** Most targets are a name alone, and then no pattern has to be made. */
    private boolean isName() {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
            if (!letter && character != '_' && (character < '0' || character > '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private RevisionTarget within(@Nullable String name, int steps) {
        if (name == null && steps == 0) {
            throw malformed("there is nothing after the `@`");
        }
        if (name == null) {
            return new Steps(steps);
        }
        return steps == 0 ? point(name) : new Offset(point(name), steps);
    }

    private static RevisionTarget point(String name) {
        return switch (name) {
            case "head" -> Symbol.HEAD;
            case "heads" -> Symbol.HEADS;
            case "base" -> Symbol.BASE;
            case "current" -> Symbol.CURRENT;
            default -> new Named(name);
        };
    }

    private int steps(@Nullable String sign, @Nullable String digits) {
        if (sign == null) {
            return 0;
        }
        if (digits == null) {
            throw malformed("there is no number after the `" + sign + "`");
        }
        boolean possible = digits.length() <= 7;
        int count = possible ? Integer.parseInt(digits) : MOST_STEPS + 1;
        if (count < 1 || count > MOST_STEPS) {
            throw malformed("steps are counted from 1 to " + MOST_STEPS);
        }
        return sign.equals("-") ? -count : count;
    }

    private FerroException malformed(@Nullable String why) {
        return Problem.of("bad-target", "`" + text + "` is not a target.")
                .because(why)
                .advise(
                        "A target is a revision id or at least four characters of one, a label, `head`, `heads`, `base`,"
                                + " `current`, steps such as `+1` or `-2`, or steps from another target such as `head-1`;"
                                + " `label@head` and the like stay within a branch.")
                .usage();
    }
}
