package dev.ferro.dialect.postgresql;

import dev.ferro.schema.QualifiedName;
import java.util.Set;

/**
 * Which schemas go without saying.
 *
 * @param home the schemas whose objects have names without a schema
 */
record PostgresqlNaming(Set<String> home) {

    /** {@return a name as it goes without saying, whoever said it} */
    QualifiedName name(QualifiedName name) {
        return name.schema() == null ? name : name(name.schema(), name.name());
    }

    QualifiedName name(String schema, String name) {
        return new QualifiedName(home.contains(schema) ? null : schema, name);
    }
}
