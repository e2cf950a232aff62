package dev.ferro.models;

import dev.ferro.dialect.Dialect;

/**
 * What the reading of models depends on beside the models.
 *
 * @param pluralTables whether tables are called by the plural of their class, or the singular
 * @param dialect the database that the schema is for
 * @param convention how constraints and indexes are called
 */
public record ModelSettings(boolean pluralTables, Dialect dialect, NamingConvention convention) {

    public ModelSettings(boolean pluralTables, Dialect dialect) {
        this(pluralTables, dialect, NamingConvention.STANDARD);
    }
}
