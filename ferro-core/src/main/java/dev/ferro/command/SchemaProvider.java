package dev.ferro.command;

import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import dev.ferro.schema.Schema;
import java.util.List;

/** Reads the schema that a project's models describe, and writes models for one; a shell brings one along. */
public interface SchemaProvider {

    DesiredSchema read(Configuration configuration, Dialect dialect);

    /**
     * {@return the sources of models that describe a schema}
     *
     * @param found what a database holds, as it was read
     * @param packageName the package that they are for
     */
    List<ModelText> write(Schema found, Configuration configuration, Dialect dialect, String packageName);

    /**
     * A source file.
     *
     * @param fileName its name
     * @param text what is in it
     * @param remarks what it cannot say
     */
    record ModelText(String fileName, String text, List<String> remarks) {}
}
