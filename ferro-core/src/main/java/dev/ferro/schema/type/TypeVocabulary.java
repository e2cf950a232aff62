package dev.ferro.schema.type;

import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ferro's own words for the types, such as {@code varchar(80)}: both directions, the same for every database. */
public final class TypeVocabulary implements TypeVisitor<String> {

    private static final String ARGUMENT = "(?:'(?:[^']|'')*'|\\d{1,9})";
    private static final Pattern CALL = Pattern.compile(
            "\\s*([a-z]+(?: precision)?)\\s*(?:\\(\\s*(" + ARGUMENT + "(?:\\s*,\\s*" + ARGUMENT + ")*)\\s*\\))?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_ARGUMENT = Pattern.compile(ARGUMENT);

    private TypeVocabulary() {}

    public static String print(DataType type) {
        return type.accept(new TypeVocabulary());
    }

    /** {@return the type that the words stand for; empty where they stand for none} */
    public static Optional<DataType> parse(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            return Optional.empty();
        }
        Arguments arguments = Arguments.in(call.group(2));
        return Optional.ofNullable(type(call.group(1).toLowerCase(Locale.ROOT), arguments));
    }

    private static @Nullable DataType type(String word, Arguments arguments) {
        return switch (arguments.texts().size()) {
            case 0 -> plain(word);
            case 1 -> arguments.isText(0) ? named(word, arguments) : sized(word, arguments.number(0));
            case 2 -> arguments.isText(0) ? named(word, arguments) : decimal(word, arguments);
            default -> named(word, arguments);
        };
    }

    private static @Nullable DataType plain(String word) {
        return switch (word) {
            case "boolean", "bool" -> new BooleanType();
            case "smallint" -> new SmallIntType();
            case "integer", "int" -> new IntegerType();
            case "bigint" -> new BigIntType();
            case "real" -> new RealType();
            case "double", "double precision" -> new DoubleType();
            case "decimal", "numeric" -> new DecimalType(null, 0);
            case "text" -> new TextType();
            case "char" -> new CharType(1);
            case "binary" -> new BinaryType();
            case "date" -> new DateType();
            case "time" -> new TimeType(null);
            case "timestamp" -> new TimestampType(null, false);
            case "timestamptz" -> new TimestampType(null, true);
            case "uuid" -> new UuidType();
            case "json" -> new JsonType(false);
            case "jsonb" -> new JsonType(true);
            case "unstated" -> new UnstatedType();
            default -> null;
        };
    }

    private static @Nullable DataType sized(String word, int size) {
        return switch (word) {
            case "varchar" -> size > 0 ? new VarcharType(size) : null;
            case "char" -> size > 0 ? new CharType(size) : null;
            case "decimal", "numeric" -> size > 0 ? new DecimalType(size, 0) : null;
            case "time" -> size <= 9 ? new TimeType(size) : null;
            case "timestamp" -> size <= 9 ? new TimestampType(size, false) : null;
            case "timestamptz" -> size <= 9 ? new TimestampType(size, true) : null;
            default -> null;
        };
    }

    private static @Nullable DataType decimal(String word, Arguments arguments) {
        boolean known = word.equals("decimal") || word.equals("numeric");
        int precision = arguments.number(0);
        int scale = arguments.number(1);
        return known && precision > 0 && scale <= precision ? new DecimalType(precision, scale) : null;
    }

    private static @Nullable DataType named(String word, Arguments arguments) {
        List<String> words = arguments.words();
        if (word.equals("native") && words.size() == 1) {
            return new NativeType(words.get(0));
        }
        return word.equals("enumeration")
                ? new EnumerationType(QualifiedName.parse(words.get(0)), words.subList(1, words.size()))
                : null;
    }

    @Override
    public String bool(BooleanType type) {
        return "boolean";
    }

    @Override
    public String smallInt(SmallIntType type) {
        return "smallint";
    }

    @Override
    public String integer(IntegerType type) {
        return "integer";
    }

    @Override
    public String bigInt(BigIntType type) {
        return "bigint";
    }

    @Override
    public String real(RealType type) {
        return "real";
    }

    @Override
    public String doublePrecision(DoubleType type) {
        return "double";
    }

    @Override
    public String decimal(DecimalType type) {
        return type.precision() == null ? "decimal" : "decimal(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String text(TextType type) {
        return "text";
    }

    @Override
    public String varchar(VarcharType type) {
        return "varchar(" + type.length() + ")";
    }

    @Override
    public String character(CharType type) {
        return "char(" + type.length() + ")";
    }

    @Override
    public String binary(BinaryType type) {
        return "binary";
    }

    @Override
    public String date(DateType type) {
        return "date";
    }

    @Override
    public String time(TimeType type) {
        return "time" + fraction(type.precision());
    }

    @Override
    public String timestamp(TimestampType type) {
        return (type.zoned() ? "timestamptz" : "timestamp") + fraction(type.precision());
    }

    @Override
    public String uuid(UuidType type) {
        return "uuid";
    }

    @Override
    public String json(JsonType type) {
        return type.binary() ? "jsonb" : "json";
    }

    @Override
    public String enumeration(EnumerationType type) {
        return "enumeration(" + quote(type.name().toString())
                + type.labels().stream().map(label -> ", " + quote(label)).collect(Collectors.joining()) + ")";
    }

    @Override
    public String nativeType(NativeType type) {
        return "native(" + quote(type.text()) + ")";
    }

    @Override
    public String unstated(UnstatedType type) {
        return "unstated";
    }

    private static String fraction(@Nullable Integer precision) {
        return precision == null ? "" : "(" + precision + ")";
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** What stands between the parentheses: numbers and quoted texts. */
    private record Arguments(List<String> texts) {

        static Arguments in(@Nullable String text) {
            return new Arguments(
                    text == null
                            ? List.of()
                            : ONE_ARGUMENT
                                    .matcher(text)
                                    .results()
                                    .map(MatchResult::group)
                                    .toList());
        }

        boolean isText(int place) {
            return texts.get(place).startsWith("'");
        }

        /** Not a number but a text where the words mix both: then no type has it. */
        int number(int place) {
            return isText(place) ? Integer.MAX_VALUE : Integer.parseInt(texts.get(place));
        }

        List<String> words() {
            return texts.stream().map(Arguments::unquote).toList();
        }

        private static String unquote(String text) {
            return text.startsWith("'") ? text.substring(1, text.length() - 1).replace("''", "'") : text;
        }
    }
}
