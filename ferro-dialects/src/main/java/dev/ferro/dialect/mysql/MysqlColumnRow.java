package dev.ferro.dialect.mysql;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import dev.ferro.schema.TableOption;
import dev.ferro.schema.type.DataType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column as the catalogue shows it.
 *
 * @param column the column
 * @param options what models do not say of it
 */
record MysqlColumnRow(Column column, List<TableOption> options) {

    private static final Pattern ON_UPDATE = Pattern.compile("(?i)on update (\\S+)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    /** How the catalogue writes bits and bytes, which stay as they are. */
    private static final Pattern BITS = Pattern.compile("b'[01]*'|0x[0-9A-Fa-f]*");

    /** Reads a row of columns.sql. */
    static MysqlColumnRow of(ResultSet row, MysqlServer server, @Nullable String usualCollation) throws SQLException {
        String name = row.getString(2);
        DataType type = MysqlTypeName.parse(row.getString(3));
        String extra = row.getString(6).toLowerCase(Locale.ROOT);
        String collation = row.getString(8);
        String comment = row.getString(9);
        Column column = new Column(
                name,
                type,
                row.getBoolean(4),
                defaultValue(row.getString(5), extra, type, server),
                extra.contains("auto_increment") ? Identity.BY_DEFAULT : null,
                generated(row.getString(7), extra, server),
                collation == null || collation.equals(usualCollation) ? null : collation,
                comment.isEmpty() ? null : comment);
        return new MysqlColumnRow(column, options(name, extra));
    }

    private static List<TableOption> options(String name, String extra) {
        List<TableOption> options = new ArrayList<>();
        Matcher update = ON_UPDATE.matcher(extra);
        if (update.find()) {
            options.add(new TableOption(MysqlDetails.ON_UPDATE + name, update.group(1)));
        }
        if (extra.contains("invisible")) {
            options.add(new TableOption(MysqlDetails.INVISIBLE + name, ""));
        }
        return options;
    }

    private static @Nullable Generated generated(@Nullable String expression, String extra, MysqlServer server) {
        boolean stored = extra.contains("stored generated") || extra.contains("persistent");
        return stored || extra.contains("virtual generated")
                ? new Generated(printed(String.valueOf(expression), server), stored)
                : null;
    }

    /** MariaDB shows a default as SQL; MySQL shows a text without its quotes, unless it is an expression. */
    private static @Nullable String defaultValue(
            @Nullable String shown, String extra, DataType type, MysqlServer server) {
        if (shown == null) {
            return null;
        }
        boolean sql = server.isMariadb() || extra.contains("default_generated");
        boolean bare = MysqlKind.of(type) == MysqlKind.NUMBER
                || MysqlKind.of(type) == MysqlKind.BOOLEAN
                || BITS.matcher(shown).matches();
        String expression = sql ? printed(shown, server) : bare ? shown : MysqlLiterals.quoted(shown);
        return MysqlExpressions.defaultValue(expression, type);
    }

    /** {@return an expression of the catalogue in its one spelling} MySQL shows it with the quotes and escapes escaped. */
    static String printed(String shown, MysqlServer server) {
        String sql =
                server.isMariadb() ? shown : ESCAPED.matcher(decoded(shown)).replaceAll("$1");
        return MysqlExpressions.normal(sql);
    }

    /** MySQL takes the UTF-8 of an expression in the catalogue for ISO 8859-1; SHOW CREATE TABLE does not. */
    private static String decoded(String shown) {
        if (shown.chars().anyMatch(character -> character > 0xff)) {
            return shown;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(shown.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException decodedAlready) {
            return shown;
        }
    }
}
