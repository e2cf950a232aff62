package dev.ferro.dialect.postgresql;

import dev.ferro.schema.QualifiedName;
import java.util.Set;

/**
 * Which schemas go without saying.
 *
 * @param home the schemas whose objects have names without a schema
 */
record PostgresqlNaming(Set<String> home) {

    QualifiedName name(String schema, String name) {
        return new QualifiedName(home.contains(schema) ? null : schema, name);
    }
}
