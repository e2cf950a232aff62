package dev.ferro.script;

import java.util.List;

/** An expression of a script, before it is broken into lines. */
sealed interface Code {

    /** {@return the expression on one line} */
    String flat();

    /** {@return the column of the last dot of a chain in it, if it starts at {@code column} on one line; or 0} */
    int lastDot(int column);

    /** Writes the expression on several lines, as it does not fit on one. */
    void breakInto(Layout layout, Layout.Place place);

    /** {@return expressions on one line} */
    static String flat(List<? extends Code> expressions) {
        return String.join(", ", expressions.stream().map(Code::flat).toList());
    }

    /**
     * What is never broken: a literal or a name.
     *
     * @param flat the text
     */
    record Word(String flat) implements Code {

        @Override
        public int lastDot(int column) {
            return 0;
        }

        @Override
        public void breakInto(Layout layout, Layout.Place place) {
            layout.write(flat + place.after());
        }
    }

    /**
     * A value of an annotation that holds several, {@code name = {items}}.
     *
     * @param name the name
     * @param items the items, which are never broken
     */
    record Braces(String name, List<String> items) implements Code {

        @Override
        public String flat() {
            return name + " = {" + String.join(", ", items) + "}";
        }

        @Override
        public int lastDot(int column) {
            return 0;
        }

        @Override
        public void breakInto(Layout layout, Layout.Place place) {
            layout.writeBraces(this, place);
        }
    }

    /**
     * A call, {@code name(arguments)}.
     *
     * @param name the name, with what stands before its dot, if anything
     * @param arguments the arguments
     */
    record Call(String name, List<Code> arguments) implements Code {

        @Override
        public String flat() {
            return name + "(" + Code.flat(arguments) + ")";
        }

        @Override
        public int lastDot(int column) {
            int last = 0;
            int start = column + name.length() + 1;
            for (Code argument : arguments) {
                last = Math.max(last, argument.lastDot(start));
                start += argument.flat().length() + 2;
            }
            return last;
        }

        @Override
        public void breakInto(Layout layout, Layout.Place place) {
            layout.writeCall(this, place);
        }
    }

    /**
     * Calls on what a call returns, {@code head(…).name(…).name(…)}.
     *
     * @param head the first call
     * @param calls those that follow, at least one
     */
    record Chain(Call head, List<Call> calls) implements Code {

        @Override
        public String flat() {
            return head.flat() + "."
                    + String.join(".", calls.stream().map(Call::flat).toList());
        }

        @Override
        public int lastDot(int column) {
            Call last = calls.get(calls.size() - 1);
            return column + flat().length() - last.flat().length() - 1;
        }

        @Override
        public void breakInto(Layout layout, Layout.Place place) {
            layout.writeChain(this, place);
        }
    }

    /**
     * A call whose argument is a lambda of several statements, which is always broken.
     *
     * @param opening the first line
     * @param statements the lines inside
     * @param closing the last line
     */
    record Block(String opening, String statements, String closing) implements Code {

        @Override
        public String flat() {
            return opening + "\n" + statements + closing;
        }

        @Override
        public int lastDot(int column) {
            return Integer.MAX_VALUE;
        }

        @Override
        public void breakInto(Layout layout, Layout.Place place) {
            layout.write(flat() + place.after());
        }
    }
}
