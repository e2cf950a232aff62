package dev.ferro.testing;

import static java.util.Objects.requireNonNull;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.DataType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns: plain ones, keys that the database numbers, and computed ones. */
final class RandomColumns {

    private static final List<String> COMMENTS =
            List.of("plain words", "it's", "two\nlines", "größer als 数量", "say \"hi\"; -- no comment", "100% \\ $1");

    private final Dice dice;
    private final Profile profile;
    private final RandomNames names;
    private final RandomTypes types;
    private final RandomExpressions expressions;

    RandomColumns(Dice dice, Profile profile, RandomNames names, RandomTypes types, RandomExpressions expressions) {
        this.dice = dice;
        this.profile = profile;
        this.names = names;
        this.types = types;
        this.expressions = expressions;
    }

    Column plain(Schema schema, Table table) {
        DataType type = types.any(schema);
        return new Column(
                names.column(table),
                type,
                dice.percent(60),
                dice.percent(40) ? defaultOf(type, schema).orElse(null) : null,
                null,
                null,
                collation(type),
                comment());
    }

    private Optional<String> defaultOf(DataType type, Schema schema) {
        boolean number = type.accept(new TypeFamilies()) == TypeFamily.INTEGER;
        return number && !schema.sequences().isEmpty() && dice.percent(60)
                ? Optional.of(RandomSequences.next(
                        dice.pick(schema.sequences()).name(), requireNonNull(profile.nextNumber())))
                : types.defaultOf(type);
    }

    /** {@return a key column, numbered by the database where its type allows it and chance will have it} */
    Column key(Table table, DataType type) {
        Identity identity = type.accept(new TypeFamilies()) == TypeFamily.INTEGER ? identity() : null;
        return new Column(names.column(table, "id"), type, false, null, identity, null, null, comment());
    }

    /** {@return a column of a type for referring to another one} */
    Column reference(Table table, String name, Column target) {
        return new Column(
                names.column(table, name),
                target.type(),
                dice.percent(60),
                null,
                null,
                null,
                target.collation(),
                comment());
    }

    Optional<Column> computed(Table table) {
        if (!profile.storedColumns() && !profile.virtualColumns()) {
            return Optional.empty();
        }
        return expressions
                .computed(table)
                .map(computed -> new Column(
                        names.column(table),
                        computed.type(),
                        dice.percent(80),
                        null,
                        null,
                        new Generated(computed.expression(), isStored()),
                        null,
                        comment()));
    }

    boolean isStored() {
        return profile.storedColumns() && (!profile.virtualColumns() || dice.percent(50));
    }

    @Nullable
    Identity identity() {
        return profile.identities().isEmpty() || dice.percent(30) ? null : dice.pick(profile.identities());
    }

    @Nullable
    String collation(DataType type) {
        boolean text = type.accept(new TypeFamilies()) == TypeFamily.TEXT;
        return text && !profile.collations().isEmpty() && dice.percent(20) ? dice.pick(profile.collations()) : null;
    }

    @Nullable
    String comment() {
        return profile.comments() && dice.percent(20) ? dice.pick(COMMENTS) : null;
    }
}
