package dev.ferro.script;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * One direction of a script: its method and, where that grows too large for Java, classes with the parts of it.
 *
 * @param name the name of the method
 * @param parts the statements; one part is written into the method itself
 */
record Parts(String name, List<String> parts) {

    /** A method has at most 65,535 bytes of code; a character of these statements makes less than two. */
    private static final int LARGEST = 32_000;

    static Parts of(Vocabulary words, KnownSchema known, NewScript script, String name, List<Operation> operations) {
        String text = new Body(words, known.copy(), Memo.of(script), "op", 8).text(operations);
        if (text.length() <= LARGEST || operations.size() == 1) {
            return new Parts(name, List.of(text));
        }
        return new Parts(name, split(new Body(words, known, Memo.of(script), "op", 12).statements(operations)));
    }

    private static List<String> split(List<String> statements) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String statement : statements) {
            if (part.length() > 0 && part.length() + statement.length() > LARGEST) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(statement);
        }
        parts.add(part.toString());
        return parts;
    }

    private boolean isWhole() {
        return parts.size() == 1;
    }

    private String className(int part) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + (part + 1);
    }

    String method() {
        String head = "    @Override\n    public void " + name + "(Operations op) {";
        return head + (body().isEmpty() ? "}\n" : "\n" + body() + "    }\n");
    }

    private String body() {
        if (isWhole()) {
            return parts.get(0);
        }
        StringBuilder calls = new StringBuilder("        // In parts, since a method of Java is limited in size.\n");
        for (int i = 0; i < parts.size(); i++) {
            calls.append("        ").append(className(i)).append(".record(op);\n");
        }
        return calls.toString();
    }

    /** {@return the nested classes, each with constants of its own, of which a class can hold 65,535} */
    String classes() {
        StringBuilder classes = new StringBuilder();
        for (int i = 0; i < parts.size() && !isWhole(); i++) {
            classes.append("\n    private static final class ")
                    .append(className(i))
                    .append(" {\n\n        static void record(Operations op) {\n")
                    .append(parts.get(i))
                    .append("        }\n    }\n");
        }
        return classes.toString();
    }
}
