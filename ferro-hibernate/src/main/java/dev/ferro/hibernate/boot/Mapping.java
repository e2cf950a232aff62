package dev.ferro.hibernate.boot;

import dev.ferro.dialect.Types;
import dev.ferro.models.NamingRules;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;

/**
 * A mapping that Hibernate has read, and what it takes to tell what Hibernate would make of it.
 *
 * @param metadata the mapping
 * @param dialect Hibernate's own dialect
 * @param context how it writes names
 * @param names what becomes of them
 * @param types reads the types that it writes
 * @param naming makes the names that Hibernate leaves to the database
 * @param spelledOut the columns whose definitions the mapping spells out, by identity
 * @param remarks gathers what a schema cannot hold
 */
record Mapping(
        Metadata metadata,
        Dialect dialect,
        SqlStringGenerationContext context,
        Names names,
        Types types,
        NamingRules naming,
        Set<Column> spelledOut,
        Remarks remarks) {}
