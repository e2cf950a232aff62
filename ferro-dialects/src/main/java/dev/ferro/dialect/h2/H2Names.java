package dev.ferro.dialect.h2;

import dev.ferro.schema.QualifiedName;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names as Ferro has them and as H2's catalogue has them.
 *
 * <p>H2 keeps a name that is written without quotes in upper case. To Ferro such a name is the one in lower case, which
 * it writes without quotes: so a model's {@code users} is the table that {@code SELECT * FROM users} asks for.
 */
final class H2Names {

    private static final Pattern UPPER = Pattern.compile("[A-Z_][A-Z0-9_]*");

    /**
     * The words that H2 2.3 to 2.5 do not take for a name without quotes.
     *
     * @see <a href="https://www.h2database.com/html/advanced.html#keywords">Keywords / Reserved Words</a>
     */
    static final Set<String> RESERVED =
            Set.of(("all and any array as asymmetric authorization between both case cast check constraint cross"
                            + " current_catalog current_date current_path current_role current_schema current_time"
                            + " current_timestamp current_user day default distinct else end except exists false fetch"
                            + " for foreign from full group groups having hour if ilike in inner insert intersect"
                            + " interval is join key leading left like limit localtime localtimestamp minus minute"
                            + " month natural not null offset on or order over partition primary qualify range regexp"
                            + " right row rownum rows second select session_user set some symmetric system_user table"
                            + " to top trailing true uescape union unique unknown user using value values when where"
                            + " window with year _rowid_")
                    .split(" "));

    private H2Names() {}

    /** {@return a name of the catalogue or of a person, in lower case if it is one that needs no quotes} */
    static String folded(String name) {
        if (!UPPER.matcher(name).matches()) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return RESERVED.contains(lower) ? name : lower;
    }

    static @Nullable String foldedOrNull(@Nullable String name) {
        return name == null ? null : folded(name);
    }

    static QualifiedName folded(QualifiedName name) {
        return new QualifiedName(foldedOrNull(name.schema()), folded(name.name()));
    }

    /** {@return how the catalogue has a name} */
    static String stored(String name) {
        String written = H2Dialect.IDENTIFIERS.quote(name);
        return written.charAt(0) == '"' ? name : name.toUpperCase(Locale.ROOT);
    }
}
