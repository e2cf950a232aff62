package dev.ferro.diff;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ConstraintVisitor;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What columns, constraints and indexes use, and what they make for others to use. */
final class Uses {

    private final Map<QualifiedName, Set<String>> columns = new HashMap<>();
    private final Set<QualifiedName> sequences = new TreeSet<>();

    Uses(Schema before, Schema after) {
        for (Schema schema : List.of(before, after)) {
            schema.tables().forEach(this::learn);
            schema.sequences().forEach(sequence -> sequences.add(sequence.name()));
        }
    }

    private void learn(Table table) {
        Set<String> names = columns.computeIfAbsent(table.name(), name -> new TreeSet<>());
        table.columns().forEach(column -> names.add(column.name()));
    }

    /** {@return the enum type of a column and its labels, if it has one} */
    List<Thing> ofType(Column column) {
        return EnumDiffer.enumeration(column)
                .map(type -> List.of(Thing.enumType(type), Thing.labels(type)))
                .orElse(List.of());
    }

    /** {@return the sequences that a column's default may take its values from, going by their names} */
    List<Thing> ofDefault(Column column) {
        String expression = column.defaultExpression();
        return expression == null
                ? List.of()
                : sequences.stream()
                        .filter(name -> SqlExpression.names(expression, name.name()))
                        .map(Thing::sequence)
                        .toList();
    }

    /** {@return the columns that a generated column is computed from} */
    List<Thing> ofExpression(QualifiedName table, Column column) {
        Generated generated = column.generated();
        return generated == null ? List.of() : mentioned(table, generated.expression());
    }

    /** {@return what a constraint is about} */
    List<Thing> of(QualifiedName table, Constraint constraint) {
        return constraint.accept(new Used(table));
    }

    /** {@return what an index is about} */
    List<Thing> of(QualifiedName table, Index index) {
        List<Thing> things = columns(
                table,
                columns.getOrDefault(table, Set.of()).stream()
                        .filter(column -> IndexDiffer.uses(index, column))
                        .toList());
        index.parts().stream()
                .filter(IndexPart::expression)
                .forEach(part -> things.addAll(mentioned(table, part.text())));
        return things;
    }

    /** {@return the name that a constraint takes, and the key that it offers to foreign keys} */
    List<Thing> madeBy(QualifiedName table, Constraint constraint) {
        return constraint.accept(new Made(table));
    }

    /** {@return the name that an index takes, and the key that it offers to foreign keys} */
    List<Thing> madeBy(QualifiedName table, Index index) {
        List<Thing> made = new ArrayList<>();
        made.add(Thing.name(table.sibling(index.name())));
        if (!Keys.columns(index).isEmpty()) {
            made.add(Thing.key(table, Keys.columns(index)));
        }
        return made;
    }

    private List<Thing> mentioned(QualifiedName table, String expression) {
        List<String> names = columns.getOrDefault(table, Set.of()).stream()
                .filter(column -> SqlExpression.mentions(expression, column))
                .toList();
        List<Thing> things = columns(table, names);
        names.forEach(column -> things.add(Thing.numbering(table, column)));
        return things;
    }

    private static List<Thing> columns(QualifiedName table, Collection<String> names) {
        List<Thing> things = new ArrayList<>();
        for (String name : names) {
            things.add(Thing.column(table, name));
            things.add(Thing.values(table, name));
        }
        return things;
    }

    private final class Used implements ConstraintVisitor<List<Thing>> {

        private final QualifiedName table;

        Used(QualifiedName table) {
            this.table = table;
        }

        @Override
        public List<Thing> primaryKey(PrimaryKey key) {
            List<Thing> things = columns(table, key.columns());
            key.columns().forEach(column -> things.add(Thing.state(table, column)));
            return things;
        }

        @Override
        public List<Thing> unique(UniqueConstraint unique) {
            return columns(table, unique.columns());
        }

        @Override
        public List<Thing> check(CheckConstraint check) {
            return mentioned(table, check.expression());
        }

        @Override
        public List<Thing> exclusion(ExclusionConstraint exclusion) {
            List<Thing> things = columns(
                    table,
                    columns.getOrDefault(table, Set.of()).stream()
                            .filter(exclusion::mentions)
                            .toList());
            exclusion.expressions().forEach(sql -> things.addAll(mentioned(table, sql)));
            return things;
        }

        @Override
        public List<Thing> foreignKey(ForeignKey key) {
            List<Thing> things = columns(table, key.columns());
            things.addAll(columns(key.target(), key.targetColumns()));
            things.add(Thing.table(key.target()));
            things.add(Thing.key(key.target(), key.targetColumns()));
            return things;
        }

        @Override
        public List<Thing> named(NamedConstraint constraint) {
            return List.of();
        }
    }

    private static final class Made implements ConstraintVisitor<List<Thing>> {

        private final QualifiedName table;

        Made(QualifiedName table) {
            this.table = table;
        }

        @Override
        public List<Thing> primaryKey(PrimaryKey key) {
            List<Thing> things = key(key);
            things.add(Thing.primaryKey(table));
            return things;
        }

        @Override
        public List<Thing> unique(UniqueConstraint unique) {
            return key(unique);
        }

        @Override
        public List<Thing> check(CheckConstraint check) {
            return name(check);
        }

        @Override
        public List<Thing> exclusion(ExclusionConstraint exclusion) {
            return indexed(exclusion);
        }

        @Override
        public List<Thing> foreignKey(ForeignKey key) {
            return name(key);
        }

        @Override
        public List<Thing> named(NamedConstraint constraint) {
            return name(constraint);
        }

        private List<Thing> key(Constraint key) {
            List<Thing> things = indexed(key);
            if (Keys.isKey(key)) {
                things.add(Thing.key(table, key.columns()));
            }
            return things;
        }

        /** The index of a constraint takes its name too. */
        private List<Thing> indexed(Constraint constraint) {
            List<Thing> things = name(constraint);
            if (constraint.name() != null) {
                things.add(Thing.name(table.sibling(constraint.name())));
            }
            return things;
        }

        private List<Thing> name(Constraint constraint) {
            List<Thing> things = new ArrayList<>();
            if (constraint.name() != null) {
                things.add(Thing.constraint(table, constraint.name()));
            }
            return things;
        }
    }
}
