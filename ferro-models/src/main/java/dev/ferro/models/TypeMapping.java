package dev.ferro.models;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.JsonStorage;
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
import dev.ferro.schema.type.TypeVocabulary;
import dev.ferro.schema.type.UnstatedType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;

/**
 * Finds the column type of a field: the one it names, or the one that follows from its Java type.
 *
 * <p>After a problem the type is left unstated, so that the column is there for whatever mentions it.
 */
final class TypeMapping {

    private static final String VOCABULARY =
            "boolean, smallint, integer, bigint, real, double, decimal(12, 2), text, varchar(80), char(2), binary, date,"
                    + " time, timestamp, timestamptz, uuid, json, jsonb";

    private final EnumTypes enums;
    private final Findings findings;

    TypeMapping(EnumTypes enums, Findings findings) {
        this.enums = enums;
        this.findings = findings;
    }

    DataType type(Member member) {
        Field options = member.options();
        new TypeOptions(member, findings).check();
        DataType type = !options.nativeType().isBlank()
                ? new NativeType(options.nativeType().strip())
                : !options.type().isBlank() ? named(member) : natural(member);
        if (TypeFamily.of(type) == TypeFamily.ENUMERATION) {
            enums.use((EnumerationType) type, origin(member), member.place());
        }
        return type;
    }

    private static String origin(Member member) {
        return JavaKind.of(member.type()) == JavaKind.ENUM
                ? "`" + member.type() + "`"
                : "the field `" + member.place().field() + "`";
    }

    private DataType named(Member member) {
        String text = member.options().type();
        DataType type = TypeVocabulary.parse(text).orElseGet(UnstatedType::new);
        JavaKind kind = JavaKind.of(member.type());
        if (TypeFamily.of(type) == TypeFamily.UNSTATED) {
            findings.problem(
                    member.place(),
                    "unknown-type",
                    "`" + text + "` is no type that Ferro knows.",
                    "use one of " + VOCABULARY + "; a type of one database goes into `nativeType`");
        } else if (!type.accept(new Holding(kind, labels(member)))) {
            findings.problem(
                    member.place(),
                    "type-does-not-fit",
                    "The Java type `" + member.type() + "` does not fit the column type `" + TypeVocabulary.print(type)
                            + "`.",
                    "change the Java type, or leave `type` out");
        }
        return type;
    }

    private List<String> labels(Member member) {
        return JavaKind.of(member.type()) == JavaKind.ENUM
                ? enums.of(member.type().raw(), member.place()).labels()
                : List.of();
    }

    private DataType natural(Member member) {
        Field options = member.options();
        return switch (JavaKind.of(member.type())) {
            case BOOLEAN -> new BooleanType();
            case BYTE, SHORT -> new SmallIntType();
            case INT -> new IntegerType();
            case LONG -> new BigIntType();
            case FLOAT -> new RealType();
            case DOUBLE -> new DoubleType();
            case DECIMAL, BIG_INTEGER ->
                options.precision() > 0
                        ? new DecimalType(options.precision(), options.scale())
                        : new DecimalType(null, 0);
            case STRING -> options.length() > 0 ? new VarcharType(options.length()) : new TextType();
            case CHARACTER -> new CharType(1);
            case BYTES -> new BinaryType();
            case DATE -> new DateType();
            case TIME -> new TimeType(null);
            case LOCAL_TIMESTAMP -> new TimestampType(null, false);
            case INSTANT -> new TimestampType(null, true);
            case UNIQUE_ID -> new UuidType();
            case ENUM -> enums.of(member.type().raw(), member.place());
            case JSON -> new JsonType(options.json() == JsonStorage.BINARY);
            case MODEL -> unsupported(member, "is a model", "add `@ForeignKey` to refer to it");
            case MODELS -> unsupported(member, "holds models", "add `@ManyToMany` to relate to them");
            case OTHER ->
                unsupported(
                        member,
                        "has no column type of its own",
                        "write `@Field(type = \"" + SuggestedType.of(member.type()) + "\")`");
        };
    }

    private DataType unsupported(Member member, String why, String advice) {
        findings.problem(
                member.place(),
                "unsupported-type",
                "`" + member.type() + "` " + why + ".",
                advice + ", or `@Ignore` to leave the field out");
        return new UnstatedType();
    }
}
