package dev.ferro.run;

import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.script.Digest;
import java.util.List;

/** Tells whether an operation is still the one that was carried out, when a script may have been edited meanwhile. */
final class OperationDigest {

    /** So few letters that a ledger stays readable, and so many that no two operations of a script share them. */
    private static final int LENGTH = 16;

    /** How Java shows bytes: by where they were. */
    private static final String BYTES = "\\[B@[0-9a-f]+";

    private OperationDigest() {}

    static List<String> of(List<Operation> operations, String database) {
        return operations.stream().map(operation -> of(operation, database)).toList();
    }

    /** Of Java code only the description is known, and of what a project has written itself the SQL. */
    static String of(Operation operation, String database) {
        Traits traits = Traits.of(operation);
        Digest digest = new Digest().with(Describer.describe(operation));
        traits.sql().apply(database).forEach(digest::with);
        if (!traits.java() && operation.getClass().isRecord()) {
            digest.with(operation.toString().replaceAll(BYTES, "bytes"));
        }
        return digest.hex().substring(0, LENGTH);
    }
}
