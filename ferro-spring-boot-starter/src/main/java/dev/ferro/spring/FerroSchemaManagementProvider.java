package dev.ferro.spring;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Keeps Hibernate from creating the tables of an embedded database that migrations create. */
final class FerroSchemaManagementProvider implements SchemaManagementProvider {

    private final MigrationDatabase database;

    FerroSchemaManagementProvider(MigrationDatabase database) {
        this.database = database;
    }

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        return database.source() == dataSource ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }
}
