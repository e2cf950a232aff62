package dev.ferro.models;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ConstraintVisitor;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sees that no two things have one name where a database tells them apart by it.
 *
 * <p>PostgreSQL keeps tables, indexes, and the indexes of constraints under one roof for each schema, as
 * SQLite does with tables and indexes: https://www.postgresql.org/docs/current/catalog-pg-class.html. It keeps enum
 * types beside the row types of tables: https://www.postgresql.org/docs/current/sql-createtype.html.
 */
final class NameCollisions {

    private final Map<QualifiedName, Place> places;
    private final boolean enumTypes;
    private final Findings findings;
    private final Map<String, String> relations = new HashMap<>();

    NameCollisions(Map<QualifiedName, Place> places, boolean enumTypes, Findings findings) {
        this.places = places;
        this.enumTypes = enumTypes;
        this.findings = findings;
    }

    void check(Schema schema) {
        for (Table table : schema.tables()) {
            claim(relations, table, table.name().name(), "the table `" + table.name() + "`");
        }
        for (Table table : schema.tables()) {
            checkElements(table);
            enums(schema)
                    .filter(table.name()::equals)
                    .forEach(name -> report(table, name.name(), "the enum type", "the table"));
        }
    }

    private Stream<QualifiedName> enums(Schema schema) {
        return enumTypes ? schema.enums().stream().map(type -> type.name()) : Stream.of();
    }

    private void checkElements(Table table) {
        String of = " of `" + table.name() + "`";
        Map<String, String> constraints = new HashMap<>();
        for (Constraint constraint : table.constraints()) {
            claim(constraints, table, String.valueOf(constraint.name()), constraint.accept(new Description()) + of);
        }
        Stream.of(Stream.ofNullable(table.primaryKey()), table.uniques().stream(), table.exclusions().stream())
                .flatMap(indexed -> indexed.<Constraint>map(constraint -> constraint))
                .forEach(indexed -> claim(
                        relations, table, String.valueOf(indexed.name()), indexed.accept(new Description()) + of));
        for (Index index : table.indexes()) {
            List<String> keys = index.parts().stream().map(IndexPart::text).toList();
            claim(relations, table, index.name(), "the index on " + keys + of);
        }
    }

    private void claim(Map<String, String> taken, Table table, String name, String what) {
        String key = new QualifiedName(table.name().schema(), name.toLowerCase(Locale.ROOT)).toString();
        String first = taken.putIfAbsent(key, what);
        if (first != null && !first.equals(what)) {
            report(table, name, first, what);
        } else if (first != null) {
            report(table, name, first, "another one of the same");
        }
    }

    private void report(Table table, String name, String first, String second) {
        Place place = places.get(table.name());
        if (place != null) {
            findings.problem(
                    place,
                    "name-collision",
                    "The name `" + name + "` is taken twice, by " + first + " and by " + second + ".",
                    "name one of them otherwise, or leave it out");
        }
    }

    /** What a constraint is called in a sentence. */
    private static final class Description implements ConstraintVisitor<String> {

        @Override
        public String primaryKey(PrimaryKey key) {
            return "the primary key";
        }

        @Override
        public String unique(UniqueConstraint unique) {
            return "the unique constraint on " + unique.columns();
        }

        @Override
        public String check(CheckConstraint check) {
            return "the check `" + check.expression() + "`";
        }

        @Override
        public String exclusion(ExclusionConstraint exclusion) {
            return "the exclusion constraint on " + exclusion.columns();
        }

        @Override
        public String foreignKey(ForeignKey key) {
            return "the foreign key on " + key.columns();
        }

        @Override
        public String named(NamedConstraint constraint) {
            return "the constraint";
        }
    }
}
