package dev.ferro.dialect.sqlite;

/**
 * A row of {@code sqlite_schema}.
 *
 * @param type {@code table}, {@code index} or {@code trigger}
 * @param name the object's name
 * @param table the name of the table that it is or belongs to
 * @param sql the statement that made it
 */
record CatalogueEntry(String type, String name, String table, String sql) {

    boolean isTable() {
        return type.equals("table");
    }

    boolean isIndex() {
        return type.equals("index");
    }

    boolean isTrigger() {
        return type.equals("trigger");
    }

    boolean isVirtualTable() {
        return isTable() && sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, 14);
    }
}
