package dev.ferro.script;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a script changes of a column that it only names.
 *
 * <p>{@code column.nullable(true)} must drop NOT NULL although a column that is only named is nullable in itself. So
 * the change is applied to two columns that have nothing but the name in common: in what the results agree, the change
 * has said something, and the column before is taken to have been otherwise.
 */
final class PartialChange {

    private static final String OTHER = "unknown";

    private final Column named;
    private final Column opposite;
    private final Column changed;
    private final Column oppositeChanged;

    private PartialChange(Column named, UnaryOperator<Column> change) {
        this.named = named;
        opposite = named.notNull()
                .defaultsTo(OTHER)
                .identity(Identity.ALWAYS)
                .generated(new Generated(OTHER, true))
                .collation(OTHER)
                .comment(OTHER);
        changed = Words.given("alterColumn", "changed column", change.apply(named));
        oppositeChanged = Words.given("alterColumn", "changed column", change.apply(opposite));
    }

    /** {@return a column that differs from the changed one in what {@code change} says, and in nothing else} */
    static Column before(Column named, UnaryOperator<Column> change) {
        return new PartialChange(named, change).before();
    }

    private Column before() {
        return new Column(
                named.name(),
                named.type(),
                isSet(Column::nullable) ? opposite.nullable() : named.nullable(),
                isSet(Column::defaultExpression) ? opposite.defaultExpression() : named.defaultExpression(),
                isSet(Column::identity) ? opposite.identity() : named.identity(),
                isSet(Column::generated) ? opposite.generated() : named.generated(),
                isSet(Column::collation) ? opposite.collation() : named.collation(),
                isSet(Column::comment) ? opposite.comment() : named.comment());
    }

    /** {@return whether the change says what a column that is only named has anyway} */
    private boolean isSet(Function<Column, @Nullable Object> aspect) {
        Object plain = aspect.apply(named);
        return Objects.equals(plain, aspect.apply(changed)) && Objects.equals(plain, aspect.apply(oppositeChanged));
    }
}
