package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Ddl;
import dev.ferro.dialect.Identifiers;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import java.util.List;

/** Compiles operations for SQLite, gathering what several of them change in one table. */
final class SqliteDdl implements Ddl {

    private final Identifiers identifiers;

    SqliteDdl(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    public List<Step> compile(List<Operation> operations, SchemaView before) {
        return new Compilation(identifiers, before).compile(operations);
    }
}
