package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.dialect.SchemaView;
import dev.ferro.schema.DefaultSchema;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The schema of a database as it is at this moment, read when it is asked for. */
record LiveView(Dialect dialect, Connection connection, MigratorSettings settings) implements SchemaView {

    /** Whatever is to be changed may be used anywhere, as a type is by the columns of tables in other schemas. */
    @Override
    public Schema schema() {
        return reflect(ReflectionScope.everywhere(name -> !isOwn(name)));
    }

    private boolean isOwn(QualifiedName name) {
        return isOwn(name, settings.versionTable()) || isOwn(name, settings.ledgerTable());
    }

    /** The schema that is named in the settings may be the default one, which goes without saying in what is read. */
    private static boolean isOwn(QualifiedName name, QualifiedName own) {
        boolean near = name.schema() == null || name.schema().equals(own.schema());
        return near && name.name().equals(own.name());
    }

    /** A script may call the default schema by its name. */
    @Override
    public Optional<Table> table(QualifiedName name) {
        return reflect(ReflectionScope.table(name)).tables().stream()
                .findFirst()
                .map(table -> table.renamed(name));
    }

    /** {@return the schema that bare names live in, where schemas have names} */
    Optional<DefaultSchema> home() {
        return Failures.reported(
                () -> dialect.reflection().defaultSchema(connection).map(DefaultSchema::new));
    }

    private Schema reflect(ReflectionScope scope) {
        try {
            return dialect.reflection().reflect(connection, scope);
        } catch (SQLException e) {
            throw Problem.of("schema-unreadable", "The schema of the database cannot be read.")
                    .because(e.getMessage())
                    .advise(DatabaseErrors.advice(e).orElse("Check that the user may read the catalogue."))
                    .refused()
                    .causedBy(e);
        }
    }
}
