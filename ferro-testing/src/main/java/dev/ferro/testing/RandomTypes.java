package dev.ferro.testing;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.BinaryType;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.CharType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.DateType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.DoubleType;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.JsonType;
import dev.ferro.schema.type.NativeType;
import dev.ferro.schema.type.RealType;
import dev.ferro.schema.type.SmallIntType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimeType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types, and literals of them for defaults. */
final class RandomTypes {

    private static final List<TypeFamily> FAMILIES = List.of(TypeFamily.values());

    private final Dice dice;
    private final Profile profile;

    RandomTypes(Dice dice, Profile profile) {
        this.dice = dice;
        this.profile = profile;
    }

    DataType any(Schema schema) {
        return of(dice.pick(FAMILIES), schema);
    }

    /** {@return a type of the family, or a text where the database or the schema has none} */
    DataType of(TypeFamily family, Schema schema) {
        return switch (family) {
            case BOOLEAN -> new BooleanType();
            case INTEGER -> dice.pick(List.of(new SmallIntType(), new IntegerType(), new BigIntType()));
            case DECIMAL -> decimal();
            case FLOAT -> dice.pick(List.of(new RealType(), new DoubleType()));
            case TEXT -> dice.percent(50) ? new TextType() : new VarcharType(dice.between(5, 200));
            case CHARACTER -> new CharType(dice.between(1, 10));
            case BINARY -> new BinaryType();
            case DATE -> new DateType();
            case TIME -> new TimeType(precision());
            case TIMESTAMP -> new TimestampType(precision(), dice.percent(50));
            case UUID -> new UuidType();
            case JSON -> new JsonType(dice.percent(70));
            case ENUM -> enumeration(schema);
            case NATIVE ->
                profile.nativeTypes().isEmpty() ? new TextType() : new NativeType(dice.pick(profile.nativeTypes()));
        };
    }

    private DataType decimal() {
        if (dice.percent(20)) {
            return new DecimalType(null, 0);
        }
        int precision = dice.between(3, 20);
        return new DecimalType(precision, dice.between(0, Math.min(4, precision - 2)));
    }

    private @Nullable Integer precision() {
        return dice.percent(60) ? null : Integer.valueOf(dice.between(0, 6));
    }

    private DataType enumeration(Schema schema) {
        if (schema.enums().isEmpty()) {
            return new TextType();
        }
        EnumType type = dice.pick(schema.enums());
        return new EnumerationType(type.name(), type.labels());
    }

    /** {@return a default that fits the type, if the family has one that all databases write alike} */
    Optional<String> defaultOf(DataType type) {
        return switch (type.accept(new TypeFamilies())) {
            case BOOLEAN -> one("true", "false", "TRUE");
            case INTEGER -> one("0", "42", "-7", "(1 + 2)");
            case DECIMAL -> one("0", "1", "9.5", "-1");
            case FLOAT -> one("0", "1.5", "-2.25");
            case TEXT -> one("''", "'x'", "'it''s'", "'größe'", "('a' || 'b')");
            case CHARACTER -> one("'x'", "'y'");
            case DATE -> one("'2020-02-29'", "CURRENT_DATE");
            case TIME -> one("'12:30:00'", "'00:00:00'");
            case TIMESTAMP ->
                dice.percent(50)
                        ? one("'2020-02-29 12:30:00'", "'1999-12-31 23:59:59'")
                        : Optional.of(dice.pick(profile.nowDefaults()));
            case UUID -> one("'00000000-0000-0000-0000-000000000001'", "'123e4567-e89b-12d3-a456-426614174000'");
            case JSON -> one("'{}'", "'[]'");
            case ENUM -> type.enumeration().map(labels -> literal(dice.pick(labels.labels())));
            case BINARY, NATIVE -> Optional.empty();
        };
    }

    private Optional<String> one(String... spellings) {
        return Optional.of(dice.pick(List.of(spellings)));
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
