package dev.ferro.schema;

/** What a foreign key does when the row it refers to goes away or changes its key. */
public enum ReferentialAction {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** {@return the action as SQL spells it} */
    public String sql() {
        return sql;
    }
}
