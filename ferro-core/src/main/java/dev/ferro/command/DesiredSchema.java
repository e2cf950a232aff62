package dev.ferro.command;

import dev.ferro.diff.Renames;
import dev.ferro.schema.Schema;
import java.util.List;

/**
 * What a project's models describe.
 *
 * @param schema the schema, in portable types
 * @param renames what the models say about former names
 * @param warnings what is odd about the models, a sentence each
 */
public record DesiredSchema(Schema schema, Renames renames, List<String> warnings) {}
