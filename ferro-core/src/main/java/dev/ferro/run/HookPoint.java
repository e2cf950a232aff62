package dev.ferro.run;

/** When a hook runs. */
public enum HookPoint {
    /** Under the lock, before the first migration; not where nothing is to be done. */
    BEFORE_RUN("before_run", "before the run"),
    /** Before a migration begins. */
    BEFORE_MIGRATION("before_migration", "before the"),
    /** After a migration has been committed. */
    AFTER_MIGRATION("after_migration", "after the"),
    /** Under the lock, after all migrations have been run. */
    AFTER_RUN("after_run", "after the run");

    private final String word;
    private final String title;

    HookPoint(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** {@return the name in settings} */
    public String word() {
        return word;
    }

    String title() {
        return title;
    }

    boolean concernsMigrations() {
        return this == BEFORE_MIGRATION || this == AFTER_MIGRATION;
    }
}
