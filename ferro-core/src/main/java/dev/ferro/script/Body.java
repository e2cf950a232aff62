package dev.ferro.script;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that record the operations of one direction.
 *
 * @param words what makes the expressions
 * @param known what the migration has done so far, which grows
 * @param memo what to write above operations, and in place of some
 * @param recorder the name of the recorder they call
 * @param indent the indentation of the statements
 */
record Body(Vocabulary words, KnownSchema known, Memo memo, String recorder, int indent) {

    /**
     * {@return the body of a lambda inside this one, whose recorder needs a name of its own}
     *
     * @param there what is known where it runs
     * @param name the name, unless this is inside a lambda itself
     */
    Body inner(KnownSchema there, String name) {
        String own = recorder.equals("op") ? name : recorder + "2";
        return new Body(words, there.copy(), memo, own, indent + 4);
    }

    String text(List<Operation> operations) {
        return String.join("", statements(operations));
    }

    /** {@return each operation's statement, with its comments above it} */
    List<String> statements(List<Operation> operations) {
        List<String> statements = new ArrayList<>();
        int next = 0;
        while (next < operations.size()) {
            Operation operation = operations.get(next);
            Memo.Call call = memo.callAt(operation);
            int count = call == null ? 1 : call.operations();
            statements.add(comments(operation) + (call == null ? statement(operation) : written(call.statement())));
            operations.subList(next, next + count).forEach(known::apply);
            next += count;
        }
        return statements;
    }

    private String statement(Operation operation) {
        return Layout.statement(operation.accept(new OperationCode(this)), indent);
    }

    private String written(String statement) {
        return " ".repeat(indent) + statement + "\n";
    }

    private String comments(Operation operation) {
        StringBuilder text = new StringBuilder();
        memo.comments().getOrDefault(operation, List.of()).stream()
                .flatMap(Comments::lines)
                .forEach(line -> text.append(" ".repeat(indent)).append(line).append('\n'));
        return text.toString();
    }
}
