package dev.ferro.diff;

import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The course that a schema takes through migrations, with what becomes of the rows.
 *
 * <p>Scripts describe a schema for any database; a database keeps its own form of it, once a migration is through. On the
 * next one both are followed. Where they part, for example because a script drops the check that stands for an enum on one
 * database, it is the database that is right.
 */
final class SchemaCourse {

    private final UnaryOperator<Schema> normalizer;
    private final Lineage lineage;
    private Schema schema;
    private Schema actual;
    private boolean replaceable = true;

    /** @param normalizer gives a schema the form that a database makes of it */
    SchemaCourse(Schema before, UnaryOperator<Schema> normalizer) {
        this.normalizer = normalizer;
        this.lineage = new Lineage(before);
        this.schema = before;
        this.actual = normalizer.apply(before);
    }

    /** {@return the course through one migration} */
    static SchemaCourse through(List<Operation> migration, Schema before, UnaryOperator<Schema> normalizer) {
        SchemaCourse course = new SchemaCourse(before, normalizer);
        course.migrate(migration);
        return course;
    }

    void migrate(List<Operation> migration) {
        for (Operation operation : migration) {
            Freedom freedom = Lineage.freedom(operation);
            boolean alone = switch (freedom) {
                case FREE, FIXED -> false;
                case PLACED, OPAQUE -> true;
            };
            if (alone) {
                settle();
            }
            follow(operation);
            if (alone) {
                settle();
            }
        }
        settle();
    }

    private void follow(Operation operation) {
        Freedom freedom = lineage.follow(operation, schema);
        Schema nextSchema = operation.applyTo(schema);
        Schema nextActual = operation.applyTo(actual);
        boolean noticed = !nextSchema.equals(schema) || !nextActual.equals(actual);
        replaceable &= freedom == Freedom.FREE && noticed;
        schema = nextSchema;
        actual = nextActual;
    }

    /** The database is through with what it was given; from here on its own form counts. */
    private void settle() {
        Set<QualifiedName> relabelled = lineage.takeRelabelled();
        Schema expected = normalizer.apply(schema);
        Schema found = normalizer.apply(actual);
        if (!expected.equals(found)) {
            schema = schema.mapTables(table -> settled(table, expected, found, relabelled));
        }
        actual = normalizer.apply(schema);
    }

    /** What stands for an enum on a database without them changes with its labels, which only the description tells. */
    private Table settled(Table table, Schema expected, Schema found, Set<QualifiedName> relabelled) {
        Table kept = found.table(table.name()).orElse(table);
        boolean same = expected.table(table.name()).filter(kept::equals).isPresent();
        boolean told = table.columns().stream()
                .flatMap(column -> column.type().enumeration().stream())
                .anyMatch(type -> relabelled.contains(type.name()));
        return same || told ? table : asKept(table, kept);
    }

    /** {@return the table as a database keeps it, and as the script describes it where that is the same} */
    private Table asKept(Table table, Table kept) {
        Table plain = table.withColumns(table.columns().stream()
                .map(column -> column.type().enumeration().isEmpty()
                        ? column
                        : kept.column(column.name()).orElse(column))
                .toList());
        Table missing = normalizer.apply(Schema.of(plain)).tables().get(0);
        Table explicit = kept.checks().stream()
                .filter(check -> !missing.checks().contains(check))
                .reduce(plain, (item, check) -> check.addTo(item), (one, other) -> other);
        return normalizer.apply(Schema.of(explicit)).equals(Schema.of(kept)) ? explicit : kept;
    }

    /** {@return the schema that is reached, as scripts describe it} */
    Schema schema() {
        return schema;
    }

    Lineage lineage() {
        return lineage;
    }

    /**
     * {@return whether other operations could stand for these} They cannot where how one is said matters, nor where one
     * changes nothing: then it is about something that Ferro does not know of.
     */
    boolean isReplaceable() {
        return replaceable;
    }

    boolean leadsWhere(SchemaCourse other) {
        return schema.equals(other.schema) && actual.equals(other.actual) && lineage.tellsTheSameAs(other.lineage);
    }
}
