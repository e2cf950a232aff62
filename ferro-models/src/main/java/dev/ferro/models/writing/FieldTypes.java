package dev.ferro.models.writing;

import dev.ferro.dialect.Dialect;
import dev.ferro.models.NamingRules;
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
import dev.ferro.schema.type.TypeVisitor;
import dev.ferro.schema.type.TypeVocabulary;
import dev.ferro.schema.type.UnstatedType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the Java type that a column type follows from, and what has to be said beside: the way back from the reader's mapping.
 *
 * @param names the classes of enums
 * @param rules names enum types
 */
record FieldTypes(ClassNames names, NamingRules rules) implements TypeVisitor<FieldType> {

    private static final String ANNOTATIONS = "dev.ferro.annotations.";

    private Dialect dialect() {
        return rules.settings().dialect();
    }

    @Override
    public FieldType bool(BooleanType type) {
        return FieldType.of("Boolean", "boolean");
    }

    @Override
    public FieldType smallInt(SmallIntType type) {
        return FieldType.of("Short", "short");
    }

    @Override
    public FieldType integer(IntegerType type) {
        return FieldType.of("Integer", "int");
    }

    @Override
    public FieldType bigInt(BigIntType type) {
        return FieldType.of("Long", "long");
    }

    @Override
    public FieldType real(RealType type) {
        return FieldType.of("Float", "float");
    }

    @Override
    public FieldType doublePrecision(DoubleType type) {
        return FieldType.of("Double", "double");
    }

    @Override
    public FieldType decimal(DecimalType type) {
        FieldType number = FieldType.imported("java.math.BigDecimal");
        Integer precision = type.precision();
        if (precision == null) {
            return number;
        }
        if (type.scale() < 0 || type.scale() > precision) {
            return number.with(nativeOption(dialect().types().print(type)));
        }
        Code digits = Code.value("precision", precision.toString());
        return type.scale() == 0
                ? number.with(digits)
                : number.with(digits, Code.value("scale", Integer.toString(type.scale())));
    }

    @Override
    public FieldType text(TextType type) {
        return FieldType.of("String", "String");
    }

    @Override
    public FieldType varchar(VarcharType type) {
        return text(new TextType()).with(Code.value("length", Integer.toString(type.length())));
    }

    @Override
    public FieldType character(CharType type) {
        return type.length() == 1 ? FieldType.of("Character", "char") : named(text(new TextType()), type);
    }

    @Override
    public FieldType binary(BinaryType type) {
        return FieldType.of("byte[]", "byte[]");
    }

    @Override
    public FieldType date(DateType type) {
        return FieldType.imported("java.time.LocalDate");
    }

    @Override
    public FieldType time(TimeType type) {
        FieldType time = FieldType.imported("java.time.LocalTime");
        return type.precision() == null ? time : named(time, type);
    }

    @Override
    public FieldType timestamp(TimestampType type) {
        FieldType time = FieldType.imported(type.zoned() ? "java.time.Instant" : "java.time.LocalDateTime");
        return type.precision() == null ? time : named(time, type);
    }

    @Override
    public FieldType uuid(UuidType type) {
        return FieldType.imported("java.util.UUID");
    }

    @Override
    public FieldType json(JsonType type) {
        FieldType document =
                FieldType.of("Map<String, Object>", "Map<String, Object>").importing("java.util.Map");
        return type.binary()
                ? document
                : document.with(Code.value("json", "JsonStorage.TEXT"))
                        .importing("java.util.Map", ANNOTATIONS + "JsonStorage");
    }

    /** The name of an enum type matters only where there are such types. */
    @Override
    public FieldType enumeration(EnumerationType type) {
        String name = names.enumType(type.name());
        FieldType field = FieldType.of(name, name);
        boolean follows = type.name().schema() == null
                && rules.enumType(name).equals(type.name().name());
        return follows || !dialect().capabilities().enumTypes() ? field : named(field, type);
    }

    /** A blank type, as SQLite has it, is said in Ferro's own words. */
    @Override
    public FieldType nativeType(NativeType type) {
        if (type.text().isBlank()) {
            return named(text(new TextType()), type);
        }
        FieldType element = type.text().endsWith("[]")
                ? list(type.text().substring(0, type.text().length() - 2))
                : text(new TextType());
        return element.with(nativeOption(type.text()));
    }

    private FieldType list(String element) {
        FieldType type = element.endsWith("[]")
                ? list(element.substring(0, element.length() - 2))
                : dialect().types().parse(element).accept(this);
        String list = "List<" + type.reference() + ">";
        List<String> imports = new ArrayList<>(type.imports());
        imports.add("java.util.List");
        return new FieldType(list, list, List.of(), imports);
    }

    @Override
    public FieldType unstated(UnstatedType type) {
        throw new IllegalArgumentException("a database holds no column without a type");
    }

    private static Code nativeOption(String text) {
        return Code.value("nativeType", Literals.text(text));
    }

    private static FieldType named(FieldType field, DataType type) {
        return field.with(Code.value("type", Literals.text(TypeVocabulary.print(type))));
    }
}
