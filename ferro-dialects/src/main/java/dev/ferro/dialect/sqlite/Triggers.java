package dev.ferro.dialect.sqlite;

/** What can be said of a trigger's text without understanding it. */
final class Triggers {

    private Triggers() {}

    /** {@return the name that a CREATE TRIGGER statement gives} */
    static String name(String sql) {
        TokenCursor cursor = new TokenCursor(sql);
        cursor.expect("CREATE", "TRIGGER");
        String name = cursor.name();
        return cursor.accept(".") ? cursor.name() : name;
    }

    /** {@return whether the trigger mentions a table or column of the name} */
    static boolean mentions(String sql, String name) {
        return SqlTokens.of(sql).stream()
                .anyMatch(token -> token.isIdentifier() && token.name().equalsIgnoreCase(name));
    }
}
