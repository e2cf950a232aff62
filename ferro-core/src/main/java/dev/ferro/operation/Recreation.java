package dev.ferro.operation;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.ConstraintVisitor;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.UniqueConstraint;
import java.util.Optional;

/** The operation that creates a dropped constraint again. */
record Recreation(QualifiedName table) implements ConstraintVisitor<Optional<Operation>> {

    @Override
    public Optional<Operation> primaryKey(PrimaryKey key) {
        return Optional.of(new CreatePrimaryKey(table, key));
    }

    @Override
    public Optional<Operation> unique(UniqueConstraint unique) {
        return Optional.of(new CreateUnique(table, unique));
    }

    @Override
    public Optional<Operation> check(CheckConstraint check) {
        return Optional.of(new CreateCheck(table, check));
    }

    @Override
    public Optional<Operation> exclusion(ExclusionConstraint exclusion) {
        return Optional.of(new CreateExclusion(table, exclusion));
    }

    @Override
    public Optional<Operation> foreignKey(ForeignKey key) {
        return Optional.of(new CreateForeignKey(table, key));
    }

    @Override
    public Optional<Operation> named(NamedConstraint constraint) {
        return Optional.empty();
    }
}
