package dev.ferro.dialect.h2;

import dev.ferro.schema.QualifiedName;

/**
 * Which schema goes without saying.
 *
 * @param home the schema whose objects have names without a schema, as the catalogue has it
 */
record H2Naming(String home) {

    QualifiedName name(String schema, String name) {
        return new QualifiedName(home.equals(schema) ? null : H2Names.folded(schema), H2Names.folded(name));
    }

    /** {@return what somebody means by a name: the default schema goes without saying} */
    QualifiedName name(QualifiedName given) {
        QualifiedName folded = H2Names.folded(given);
        return H2Names.folded(home).equals(folded.schema()) ? new QualifiedName(null, folded.name()) : folded;
    }
}
