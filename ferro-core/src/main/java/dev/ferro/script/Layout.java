package dev.ferro.script;

import dev.ferro.script.Code.Braces;
import dev.ferro.script.Code.Call;
import dev.ferro.script.Code.Chain;
import java.util.List;

/**
 * Breaks expressions into lines as <a href="https://github.com/palantir/palantir-java-format">palantir-java-format</a>
 * does, so that a generated script passes the format check of a project that uses it.
 */
final class Layout {

    private static final int WIDTH = 120;

    /** No chain on one line has its last dot beyond this column. */
    private static final int LAST_DOT = 80;

    private static final int CONTINUATION = 8;

    private static final int BLOCK = 4;

    private final StringBuilder text = new StringBuilder();

    /**
     * Where an expression is written.
     *
     * @param indent the indentation that its continuation lines are relative to
     * @param column the column at which it starts
     * @param after what follows it on its last line
     */
    record Place(int indent, int column, String after) {

        Place indented(int more) {
            return new Place(indent + more, column, after);
        }
    }

    /** {@return the statement {@code code;} at an indentation} */
    static String statement(Code code, int indent) {
        Layout layout = new Layout();
        layout.text.append(" ".repeat(indent));
        layout.write(code, new Place(indent, indent, ";"));
        return layout.text.append('\n').toString();
    }

    /** {@return an annotation, which an array among its values breaks into lines in any case} */
    static String annotation(Call annotation, boolean hasArray) {
        Layout layout = new Layout();
        if (hasArray || annotation.flat().length() > WIDTH) {
            layout.write(annotation.name() + "(");
            layout.writeLines(annotation.arguments(), CONTINUATION, ")");
        } else {
            layout.write(annotation.flat());
        }
        return layout.text.append('\n').toString();
    }

    private void write(Code code, Place place) {
        if (fits(code, place)) {
            write(code.flat() + place.after());
        } else {
            code.breakInto(this, place);
        }
    }

    void write(String more) {
        text.append(more);
    }

    void writeCall(Call call, Place place) {
        int indent = place.indent() + CONTINUATION;
        String after = ")" + place.after();
        write(call.name() + "(");
        List<Code> arguments = call.arguments();
        if (fitOnOneLine(arguments, indent, after)) {
            line(indent);
            write(Code.flat(arguments) + after);
            return;
        }
        if (arguments.size() == 1 && arguments.get(0) instanceof Call only) {
            writeCall(
                    only, new Place(place.indent(), place.column() + call.name().length() + 1, after));
            return;
        }
        writeLines(arguments, indent, after);
    }

    private void writeLines(List<Code> arguments, int indent, String after) {
        for (int i = 0; i < arguments.size(); i++) {
            line(indent);
            write(arguments.get(i), new Place(indent, indent, i + 1 < arguments.size() ? "," : after));
        }
    }

    void writeBraces(Braces braces, Place place) {
        write(braces.name() + " = {");
        List<String> items = braces.items();
        for (int i = 0; i < items.size(); i++) {
            line(place.indent() + BLOCK);
            write(items.get(i) + (i + 1 < items.size() ? "," : ""));
        }
        line(place.indent());
        write("}" + place.after());
    }

    void writeChain(Chain chain, Place place) {
        Place head = new Place(place.indent(), place.column(), "");
        if (fits(chain.head(), head)) {
            write(chain.head().flat());
        } else {
            writeCall(chain.head(), head.indented(CONTINUATION));
        }
        int indent = place.indent() + CONTINUATION;
        for (int i = 0; i < chain.calls().size(); i++) {
            line(indent);
            write(".");
            boolean last = i + 1 == chain.calls().size();
            write(chain.calls().get(i), new Place(indent, indent + 1, last ? place.after() : ""));
        }
    }

    private void line(int indent) {
        write("\n" + " ".repeat(indent));
    }

    private static boolean fits(Code code, Place place) {
        int end = place.column() + code.flat().length() + place.after().length();
        return end <= WIDTH && code.lastDot(place.column()) <= LAST_DOT;
    }

    private static boolean fitOnOneLine(List<Code> arguments, int column, String after) {
        int start = column;
        for (Code argument : arguments) {
            if (argument.lastDot(start) > LAST_DOT) {
                return false;
            }
            start += argument.flat().length() + 2;
        }
        return start - 2 + after.length() <= WIDTH;
    }
}
