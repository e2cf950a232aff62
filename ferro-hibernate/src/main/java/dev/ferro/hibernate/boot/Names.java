package dev.ferro.hibernate.boot;

import dev.ferro.dialect.Dialect;
import dev.ferro.schema.QualifiedName;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate's names become in the database: Hibernate writes them without quotes unless the mapping has some, and
 * Ferro's are those that the catalogue then has.
 *
 * @param dialect the database
 * @param context knows the schema that goes without saying to Hibernate
 */
record Names(Dialect dialect, SqlStringGenerationContext context) {

    /** To Ferro a name without quotes is in lower case on H2, too. */
    private static final Set<String> FOLDING = Set.of("postgresql", "h2");

    private static final String SILENTLY_CUT = "postgresql";

    /** {@return the name as the catalogue has it} */
    String of(Identifier identifier) {
        return identifier.isQuoted() ? cut(identifier.getText()) : bare(identifier.getText());
    }

    /** {@return the same of a name that may have quotes around it} */
    String of(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean quoted = text.length() > 2 && (first == '`' || first == '"' || first == '[');
        return quoted ? cut(text.substring(1, text.length() - 1)) : bare(text);
    }

    /** {@return a column's name} */
    String of(org.hibernate.mapping.Column column) {
        return column.isQuoted() ? cut(column.getName()) : bare(column.getName());
    }

    QualifiedName of(QualifiedTableName name) {
        return qualified(name.getSchemaName(), name.getTableName());
    }

    QualifiedName of(QualifiedSequenceName name) {
        return qualified(name.getSchemaName(), name.getSequenceName());
    }

    QualifiedName of(org.hibernate.mapping.Table table) {
        return of(table.getQualifiedTableName());
    }

    private QualifiedName qualified(@Nullable Identifier schema, Identifier name) {
        Identifier place = schema == null ? context.getDefaultSchema() : schema;
        boolean said = place != null && dialect.capabilities().schemas();
        return new QualifiedName(said ? of(place) : null, of(name));
    }

    private String bare(String text) {
        return cut(FOLDING.contains(dialect.name()) ? text.toLowerCase(Locale.ROOT) : text);
    }

    /** PostgreSQL takes a name that is too long, and keeps the beginning of it; the others refuse it. */
    private String cut(String name) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(name);
        if (bytes.remaining() <= dialect.capabilities().identifierBytes()
                || !dialect.name().equals(SILENTLY_CUT)) {
            return name;
        }
        bytes.limit(dialect.capabilities().identifierBytes());
        CharBuffer whole = CharBuffer.allocate(name.length());
        StandardCharsets.UTF_8.newDecoder().decode(bytes, whole, false);
        return whole.flip().toString();
    }
}
