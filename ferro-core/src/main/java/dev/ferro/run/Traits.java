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
 * @param concurrent whether that is so only where indexes are built while others write
 */
record Traits(
        boolean opaque,
        boolean java,
        Function<String, List<String>> sql,
        @Nullable List<Operation> outside,
        boolean concurrent) {

    static final Traits FORESEEN = new Traits(false, false, Traits::none, null, false);

    static final Traits OPAQUE = new Traits(true, false, Traits::none, null, false);

    static final Traits JAVA = new Traits(true, true, Traits::none, null, false);

    private static final TraitsVisitor VISITOR = new TraitsVisitor();

    private static List<String> none(String database) {
        return List.of();
    }

    static Traits of(Operation operation) {
        return operation.accept(VISITOR);
    }

    static Traits sql(Function<String, List<String>> texts) {
        return new Traits(true, false, texts, null, false);
    }

    static Traits outside(List<Operation> operations) {
        boolean java = operations.stream().anyMatch(operation -> of(operation).java());
        return new Traits(true, java, Traits::none, operations, false);
    }

    static Traits apart(Operation operation) {
        return new Traits(false, false, Traits::none, List.of(operation), false);
    }

    /** {@return whether it runs outside a transaction by its nature, so that it can be run again when it has broken off} */
    boolean isApart() {
        return outside != null && !opaque;
    }

    static Traits concurrent(Operation operation) {
        return new Traits(false, false, Traits::none, List.of(operation), true);
    }
}
