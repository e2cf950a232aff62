package dev.ferro.script;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The statements that record the operations of one direction.
 *
 * @param words what makes the expressions
 * @param known what the migration has done so far, which grows
 * @param comments lines to write above an operation, by its identity
 * @param recorder the name of the recorder they call
 * @param indent the indentation of the statements
 */
record Body(Vocabulary words, KnownSchema known, Map<Operation, List<String>> comments, String recorder, int indent) {

    /** {@return the body of a lambda inside this one, whose recorder needs a name of its own} */
    Body inner() {
        String name = recorder.equals("op") ? "outside" : recorder + "2";
        return new Body(words, known.copy(), comments, name, indent + 4);
    }

    String text(List<Operation> operations) {
        return String.join("", statements(operations));
    }

    /** {@return each operation's statement, with its comments above it} */
    List<String> statements(List<Operation> operations) {
        List<String> statements = new ArrayList<>();
        for (Operation operation : operations) {
            Code code = operation.accept(new OperationCode(this));
            statements.add(comments(operation) + Layout.statement(code, indent));
            known.apply(operation);
        }
        return statements;
    }

    private String comments(Operation operation) {
        StringBuilder text = new StringBuilder();
        comments.getOrDefault(operation, List.of()).stream()
                .flatMap(Comments::lines)
                .forEach(line -> text.append(" ".repeat(indent)).append(line).append('\n'));
        return text.toString();
    }
}
