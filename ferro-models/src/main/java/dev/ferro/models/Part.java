package dev.ferro.models;

import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.ManyToMany;
import dev.ferro.schema.Column;

/** What one field of a model contributes to the schema. */
sealed interface Part {

    Member member();

    /** A column of a type of its own. */
    record Scalar(Member member, Column column) implements Part {}

    /** A foreign key, whose columns are known once the key that it refers to is. */
    record Reference(Member member, ForeignKey relation) implements Part {}

    /** A many-to-many relation, which makes no column here, and the model that joins, or {@code void}. */
    record Join(Member member, ManyToMany relation, Class<?> throughModel) implements Part {}
}
