package dev.ferro.dialect.mysql;

import java.util.regex.Pattern;

/**
 * What becomes of values when a column gets another type. MariaDB makes a UUID or an address of a text and a text of them,
 * and refuses ("Cannot cast 'uuid' as 'int'") what would take one of them for a number, a time or one of another kind.
 *
 * @param before the former type, as it is spelled
 * @param after the later type, as it is spelled
 */
record MysqlCast(String before, String after) {

    private static final Pattern UUID = Pattern.compile("(?i)uuid");
    private static final Pattern ADDRESS = Pattern.compile("(?i)inet[46]");
    private static final Pattern MEASURE = Pattern.compile("(?i)(?:bool|boolean|(?:tiny|small|medium|big)?int|decimal"
            + "|float|double|year|bit|date|time|datetime|timestamp)\\b.*");

    /** {@return whether the values get there by way of a text alone} */
    boolean isIndirect() {
        return isIndirect(before, after) || isIndirect(after, before);
    }

    private static boolean isIndirect(String one, String other) {
        boolean uuid = is(UUID, one);
        return (uuid || is(ADDRESS, one)) && (is(MEASURE, other) || is(uuid ? ADDRESS : UUID, other));
    }

    private static boolean is(Pattern kind, String type) {
        return kind.matcher(type).matches();
    }
}
