package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.dialect.SchemaView;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The schema of a database as it is at this moment, read when it is asked for. */
record LiveView(Dialect dialect, Connection connection, MigratorSettings settings) implements SchemaView {

    @Override
    public Schema schema() {
        Set<QualifiedName> own = Set.of(settings.versionTable(), settings.ledgerTable());
        return reflect(new ReflectionScope(Set.of(), Set.of(), name -> !own.contains(name)));
    }

    @Override
    public Optional<Table> table(QualifiedName name) {
        return reflect(ReflectionScope.table(name)).table(name);
    }

    private Schema reflect(ReflectionScope scope) {
        try {
            return dialect.reflection().reflect(connection, scope);
        } catch (SQLException e) {
            throw Problem.of("schema-unreadable", "The schema of the database cannot be read.")
                    .because(e.getMessage())
                    .advise("Check that the user may read the catalogue.")
                    .refused()
                    .causedBy(e);
        }
    }
}
