package dev.ferro.run;

import dev.ferro.operation.Operation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What running an operation must know of it.
 *
 * @param opaque whether Ferro cannot foresee what it does to the schema, so that it must look again afterwards
 * @param java whether it is Java code, which no script can hold and which could end a transaction
 * @param sql the SQL that it passes on as it is, by the name of the database
 * @param outside the operations that it runs outside a transaction
 */
record Traits(
        boolean opaque,
        boolean java,
        Function<String, List<String>> sql,
        @Nullable List<Operation> outside) {

    private static final Function<String, List<String>> NONE = database -> List.of();

    static final Traits FORESEEN = new Traits(false, false, NONE, null);

    static final Traits OPAQUE = new Traits(true, false, NONE, null);

    static final Traits JAVA = new Traits(true, true, NONE, null);

    private static final TraitsVisitor VISITOR = new TraitsVisitor();

    static Traits of(Operation operation) {
        return operation.accept(VISITOR);
    }

    static Traits sql(Function<String, List<String>> texts) {
        return new Traits(true, false, texts, null);
    }

    static Traits outside(List<Operation> operations) {
        boolean java = operations.stream().anyMatch(operation -> of(operation).java());
        return new Traits(true, java, NONE, operations);
    }
}
