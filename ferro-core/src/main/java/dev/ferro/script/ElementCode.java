package dev.ferro.script;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ConstraintVisitor;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.NullOrder;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.script.Code.Call;
import dev.ferro.script.Code.Chain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a script writes what a table is made of.
 *
 * @param words what makes the expressions
 */
record ElementCode(Vocabulary words) implements ConstraintVisitor<Code> {

    /** {@return the elements of a table: columns, constraints, indexes, comment, options} */
    List<Code> of(Table table) {
        List<Code> elements = new ArrayList<>();
        table.columns().forEach(column -> elements.add(column(column)));
        table.constraints().forEach(constraint -> elements.add(constraint(constraint)));
        table.indexes().forEach(index -> elements.add(index(index)));
        if (table.comment() != null) {
            elements.add(words.ddl("comment", words.text(table.comment())));
        }
        table.details().options().forEach((name, value) -> elements.add(option(name, value)));
        return elements;
    }

    private Code option(String name, String value) {
        return value.isEmpty()
                ? words.ddl("option", words.text(name))
                : words.ddl("option", words.text(name), words.text(value));
    }

    Code column(Column column) {
        Call head = column.isStated()
                ? words.ddl("column", words.text(column.name()), column.type().accept(new TypeCode(words)))
                : words.ddl("column", words.text(column.name()));
        List<Call> calls = new ArrayList<>();
        if (!column.nullable()) {
            calls.add(new Call("notNull", List.of()));
        }
        addText(calls, "defaultsTo", column.defaultExpression());
        if (column.identity() != null) {
            calls.add(new Call("identity", List.of(words.constant(column.identity()))));
        }
        if (column.generated() != null) {
            addGenerated(calls, column.generated());
        }
        addText(calls, "collation", column.collation());
        addText(calls, "comment", column.comment());
        return chain(head, calls);
    }

    private void addGenerated(List<Call> calls, Generated generated) {
        addText(calls, generated.stored() ? "storedAs" : "virtualAs", generated.expression());
    }

    private void addText(List<Call> calls, String method, @Nullable String text) {
        if (text != null) {
            calls.add(new Call(method, List.of(words.text(text))));
        }
    }

    private static Code chain(Call head, List<Call> calls) {
        return calls.isEmpty() ? head : new Chain(head, calls);
    }

    Code sequence(Sequence sequence) {
        List<Call> calls = new ArrayList<>();
        if (!sequence.type().equals(new BigIntType())) {
            calls.add(new Call("type", List.of(sequence.type().accept(new TypeCode(words)))));
        }
        addNumber(calls, "startsWith", sequence.start());
        addNumber(calls, "incrementsBy", sequence.increment() == 1 ? null : sequence.increment());
        addNumber(calls, "minimum", sequence.minimum());
        addNumber(calls, "maximum", sequence.maximum());
        addNumber(calls, "cache", sequence.cache());
        if (sequence.cycle()) {
            calls.add(new Call("cycles", List.of()));
        }
        return chain(words.ddl("sequence", words.name(sequence.name())), calls);
    }

    private void addNumber(List<Call> calls, String method, @Nullable Long number) {
        if (number != null) {
            calls.add(new Call(method, List.of(ValueCode.of(words, number))));
        }
    }

    Code constraint(Constraint constraint) {
        return constraint.accept(this);
    }

    @Override
    public Code primaryKey(PrimaryKey key) {
        List<Call> calls = new ArrayList<>();
        addDeferrability(calls, key);
        return chain(words.named("primaryKey", key.name(), key.columns()), calls);
    }

    @Override
    public Code unique(UniqueConstraint unique) {
        List<Call> calls = new ArrayList<>();
        if (!unique.nullsDistinct()) {
            calls.add(new Call("nullsNotDistinct", List.of()));
        }
        addDeferrability(calls, unique);
        return chain(words.named("unique", unique.name(), unique.columns()), calls);
    }

    @Override
    public Code check(CheckConstraint check) {
        List<Call> calls = new ArrayList<>();
        addValidity(calls, check);
        return chain(words.ddl("check", words.text(check.name()), words.text(check.expression())), calls);
    }

    @Override
    public Code exclusion(ExclusionConstraint exclusion) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(words.text(exclusion.name()));
        exclusion.parts().forEach(part -> arguments.add(exclude(part)));
        List<Call> calls = new ArrayList<>();
        addText(calls, "where", exclusion.where());
        addText(calls, "using", exclusion.using());
        addInclude(calls, exclusion.include());
        addDeferrability(calls, exclusion);
        return chain(words.ddl("exclusion", arguments), calls);
    }

    private Code exclude(ExclusionPart part) {
        IndexPart key = part.key();
        return words.ddl("exclude", key.isPlain() ? words.text(key.text()) : part(key), words.text(part.operator()));
    }

    @Override
    public Code foreignKey(ForeignKey key) {
        List<Call> calls = new ArrayList<>();
        List<Code> target = new ArrayList<>();
        target.add(words.name(key.target()));
        target.addAll(Literals.texts(key.targetColumns()));
        calls.add(new Call("references", target));
        addAction(calls, "onDelete", key.onDelete());
        addAction(calls, "onUpdate", key.onUpdate());
        addDeferrability(calls, key);
        addValidity(calls, key);
        return chain(words.named("foreignKey", key.name(), key.columns()), calls);
    }

    private void addDeferrability(List<Call> calls, Constraint constraint) {
        if (constraint.deferrability() != Deferrability.NOT_DEFERRABLE) {
            calls.add(new Call("deferrability", List.of(words.constant(constraint.deferrability()))));
        }
    }

    private static void addInclude(List<Call> calls, List<String> columns) {
        if (!columns.isEmpty()) {
            calls.add(new Call("include", Literals.texts(columns)));
        }
    }

    private static void addValidity(List<Call> calls, Constraint constraint) {
        if (!constraint.validated()) {
            calls.add(new Call("notValid", List.of()));
        }
    }

    private void addAction(List<Call> calls, String method, ReferentialAction action) {
        if (action != ReferentialAction.NO_ACTION) {
            calls.add(new Call(method, List.of(words.constant(action))));
        }
    }

    @Override
    public Code named(NamedConstraint constraint) {
        return words.text(constraint.name());
    }

    Code index(Index index) {
        return index(index, List.of());
    }

    /** {@return an index that is built or dropped while others write to its table} */
    Code concurrently(Index index) {
        return index(index, List.of(new Call("concurrently", List.of())));
    }

    private Code index(Index index, List<Call> last) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(words.text(index.name()));
        boolean plain = isPlain(index);
        index.parts().forEach(part -> arguments.add(plain ? words.text(part.text()) : part(part)));
        List<Call> calls = new ArrayList<>();
        addText(calls, "where", index.where());
        addText(calls, "using", index.using());
        addInclude(calls, index.include());
        if (!index.nullsDistinct()) {
            calls.add(new Call("nullsNotDistinct", List.of()));
        }
        calls.addAll(last);
        return chain(words.ddl(index.unique() ? "uniqueIndex" : "index", arguments), calls);
    }

    /** {@return whether all keys are columns of which nothing more is said, for which there is a shorter form} */
    static boolean isPlain(Index index) {
        return index.parts().stream().allMatch(IndexPart::isPlain);
    }

    private Code part(IndexPart part) {
        List<Call> calls = new ArrayList<>();
        if (part.expression() && part.descending()) {
            calls.add(new Call("descends", List.of()));
        }
        addText(calls, "operatorClass", part.operatorClass());
        if (part.prefix() != null) {
            calls.add(new Call("prefix", List.of(ValueCode.of(words, part.prefix()))));
        }
        if (part.nulls() != null) {
            calls.add(new Call(part.nulls() == NullOrder.FIRST ? "nullsFirst" : "nullsLast", List.of()));
        }
        String word = part.expression() ? "expression" : part.descending() ? "desc" : "asc";
        return chain(words.ddl(word, words.text(part.text())), calls);
    }
}
