package dev.ferro.testing;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NullOrder;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes over the columns that a table has. */
final class RandomElements {

    private final Dice dice;
    private final Profile profile;
    private final RandomNames names;
    private final RandomColumns columns;
    private final RandomExpressions expressions;

    RandomElements(
            Dice dice, Profile profile, RandomNames names, RandomColumns columns, RandomExpressions expressions) {
        this.dice = dice;
        this.profile = profile;
        this.names = names;
        this.columns = columns;
        this.expressions = expressions;
    }

    PrimaryKey primaryKey(Schema schema, Table table, List<String> keys) {
        return new PrimaryKey(names.element("pk", schema, table, List.of()), keys, keyDeferrability());
    }

    /** {@return a unique constraint on columns that are no key yet} */
    Optional<UniqueConstraint> unique(Schema schema, Table table) {
        List<String> keys = some(Validity.keyable(table, profile), 2);
        return keys.isEmpty() || Validity.hasKey(table, keys, profile)
                ? Optional.empty()
                : Optional.of(new UniqueConstraint(
                        names.element("uq", schema, table, keys), keys, nullsDistinct(), keyDeferrability()));
    }

    boolean nullsDistinct() {
        return !profile.can(Ability.NULLS_NOT_DISTINCT) || !dice.percent(25);
    }

    /** Seldom, since nothing can refer to a key that waits. */
    Deferrability keyDeferrability() {
        return profile.can(Ability.DEFERRABLE_KEYS) && dice.percent(15)
                ? dice.pick(List.of(Deferrability.values()))
                : Deferrability.NOT_DEFERRABLE;
    }

    Optional<CheckConstraint> check(Schema schema, Table table) {
        return expressions
                .condition(table)
                .map(condition -> new CheckConstraint(
                        names.element("ck", schema, table, List.of("rule")), condition, validated()));
    }

    boolean validated() {
        return !profile.can(Ability.NOT_VALID) || !dice.percent(20);
    }

    Optional<Index> index(Schema schema, Table table) {
        List<String> keys = some(Validity.indexable(table, profile), 3);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String name = names.element("ix", schema, table, keys);
        if (!profile.indexMethods().isEmpty() && dice.percent(8)) {
            return Optional.of(Index.onColumns(name, keys.get(0)).using(dice.pick(profile.indexMethods())));
        }
        List<IndexPart> parts = keys.stream().map(key -> part(table, key)).toList();
        return Optional.of(
                new Index(name, parts, dice.percent(20), where(table), null, include(table, keys), nullsDistinct()));
    }

    IndexPart part(Table table, String key) {
        Column column = table.column(key).orElseThrow();
        boolean descending = dice.percent(25);
        Optional<String> expression =
                profile.expressionIndexes() && dice.percent(20) ? expressions.key(column) : Optional.empty();
        return expression
                .map(IndexPart::expression)
                .orElseGet(() -> IndexPart.column(key))
                .descending(descending)
                .nulls(nullOrder())
                .operatorClass(operatorClass())
                .prefix(prefix());
    }

    /** {@return one for texts; {@link Validity} takes it from other keys} */
    @Nullable
    String operatorClass() {
        return profile.can(Ability.OPERATOR_CLASSES) && dice.percent(20) ? "text_pattern_ops" : null;
    }

    /** {@return a length for texts; {@link Validity} takes it from other keys} */
    @Nullable
    Integer prefix() {
        return profile.can(Ability.PREFIXES) && dice.percent(20) ? dice.between(1, 3) : null;
    }

    @Nullable
    NullOrder nullOrder() {
        return profile.can(Ability.NULL_ORDER) && dice.percent(30) ? dice.pick(List.of(NullOrder.values())) : null;
    }

    @Nullable
    String where(Table table) {
        return profile.partialIndexes() && dice.percent(20)
                ? expressions.simpleCondition(table).orElse(null)
                : null;
    }

    List<String> include(Table table, List<String> keys) {
        List<String> others = Validity.indexable(table, profile).stream()
                .map(Column::name)
                .filter(name -> !keys.contains(name))
                .toList();
        return profile.includedColumns() && dice.percent(15) ? dice.some(others, dice.between(1, 2)) : List.of();
    }

    private List<String> some(List<Column> candidates, int most) {
        return dice.some(candidates, dice.between(1, most)).stream()
                .map(Column::name)
                .toList();
    }

    /** {@return the table with a foreign key more, to any table that has a key, and with columns for it} */
    Table withForeignKey(Schema schema, Table table) {
        List<Table> targets = schema.tables().stream()
                .filter(candidate -> !Validity.keys(candidate, profile).isEmpty())
                .toList();
        if (targets.isEmpty()) {
            return table;
        }
        Table target = dice.pick(targets);
        List<String> key = dice.pick(Validity.keys(target, profile));
        Table referring = table;
        List<String> locals = new ArrayList<>();
        for (String name : key) {
            Column referred = target.column(name).orElseThrow();
            Column local = local(referring, target, referred, locals);
            referring = referring.column(local.name()).isPresent() ? referring : referring.withColumn(local);
            locals.add(local.name());
        }
        String name = names.element("fk", schema, referring, locals);
        return Validity.hasForeignKey(referring, locals)
                ? table
                : foreignKey(name, locals, target, key).addTo(referring);
    }

    private Column local(Table table, Table target, Column referred, List<String> used) {
        List<Column> fitting = RandomExpressions.plain(table).stream()
                .filter(column -> column.type().equals(referred.type()))
                .filter(column -> column.identity() == null)
                .filter(column -> !used.contains(column.name()))
                .filter(column ->
                        !table.name().equals(target.name()) || !column.name().equals(referred.name()))
                .toList();
        String name = target.name().name() + "_" + referred.name();
        return fitting.isEmpty() || dice.percent(50) ? columns.reference(table, name, referred) : dice.pick(fitting);
    }

    /** {@return a foreign key whose actions may not fit its columns; {@link Validity} sees to that} */
    private ForeignKey foreignKey(String name, List<String> locals, Table target, List<String> key) {
        return new ForeignKey(name, locals, target.name(), key, action(), action(), deferrability(), validated());
    }

    ReferentialAction action() {
        return dice.percent(40) ? ReferentialAction.NO_ACTION : dice.pick(List.of(ReferentialAction.values()));
    }

    Deferrability deferrability() {
        return profile.deferrable() && dice.percent(30)
                ? dice.pick(List.of(Deferrability.values()))
                : Deferrability.NOT_DEFERRABLE;
    }
}
