package dev.ferro.models;

import dev.ferro.diff.Renames;
import dev.ferro.schema.Schema;
import java.util.List;

/**
 * What models describe.
 *
 * @param schema the tables and enum types, in portable types
 * @param renames what the models say was called otherwise before
 * @param warnings what is probably not meant, a sentence each
 */
public record ModelSchema(Schema schema, Renames renames, List<String> warnings) {

    public ModelSchema {
        warnings = List.copyOf(warnings);
    }
}
