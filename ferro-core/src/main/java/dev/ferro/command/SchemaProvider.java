package dev.ferro.command;

import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;

/** Reads the schema that a project's models describe; a shell brings one along. */
public interface SchemaProvider {

    DesiredSchema read(Configuration configuration, Dialect dialect);
}
