package dev.ferro.spring;

import javax.sql.DataSource;

/**
 * The data source that migrations are run on.
 *
 * @param source it
 */
record MigrationDatabase(DataSource source) {}
