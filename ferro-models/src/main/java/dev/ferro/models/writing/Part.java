package dev.ferro.models.writing;

import dev.ferro.schema.ForeignKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one field.
 *
 * @param relation the foreign key that the field is, if it is one
 * @param columns their names
 */
record Part(@Nullable ForeignKey relation, List<String> columns) {}
