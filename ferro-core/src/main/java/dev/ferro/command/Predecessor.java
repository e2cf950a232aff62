package dev.ferro.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A tool that has looked after a database until now. */
public enum Predecessor {
    FLYWAY(
            "Flyway",
            "flyway_schema_history",
            "src/main/resources/db/migration",
            "| `flyway migrate` | `ferro upgrade head` |",
            "| `flyway info` | `ferro status`, `ferro history` |",
            "| `flyway validate` | `ferro status`; `ferro upgrade` itself refuses scripts that were edited |",
            "| `flyway repair` | `ferro repair` |",
            "| `flyway baseline` | `ferro stamp REVISION` |",
            "| `flyway undo` | `ferro downgrade -1` |",
            "| a new `V…__….sql` | `ferro revision --autogenerate -m \"…\"` from the models, or `ferro revision -m \"…\"` |",
            "| a changed `R__….sql` | a new revision with the changed view or function |"),
    LIQUIBASE(
            "Liquibase",
            "databasechangelog",
            "src/main/resources/db/changelog",
            "| `liquibase update` | `ferro upgrade head` |",
            "| `liquibase update-sql` | `ferro upgrade head --sql` |",
            "| `liquibase status` | `ferro status` |",
            "| `liquibase rollback-count 1` | `ferro downgrade -1` |",
            "| `liquibase changelog-sync` | `ferro stamp head` |",
            "| `liquibase diff-changelog` | `ferro revision --autogenerate -m \"…\"` |",
            "| a new changeset | a new revision |"),
    ALEMBIC(
            "Alembic",
            "alembic_version",
            "alembic/versions",
            "| `alembic upgrade head` | `ferro upgrade head` |",
            "| `alembic downgrade -1` | `ferro downgrade -1` |",
            "| `alembic revision --autogenerate -m \"…\"` | `ferro revision --autogenerate -m \"…\"` |",
            "| `alembic current`, `history`, `heads`, `branches` | the same with `ferro` |",
            "| `alembic stamp head` | `ferro stamp head` |"),
    HIBERNATE(
            "Hibernate",
            "",
            "",
            "| `hibernate.hbm2ddl.auto=update` | `ferro revision --autogenerate -m \"…\"`, a review, `ferro upgrade head` |",
            "| `hibernate.hbm2ddl.auto=validate` | `ferro check` |",
            "| `hibernate.hbm2ddl.auto` in the application's settings | `none` |");

    private final String title;
    private final String table;
    private final String folder;
    private final String rows;

    Predecessor(String title, String table, String folder, String... rows) {
        this.title = title;
        this.table = table;
        this.folder = folder;
        this.rows = String.join("\n", rows);
    }

    /** {@return the name as its makers write it} */
    public String title() {
        return title;
    }

    /** {@return the name on the command line} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the names of all} */
    public static List<String> words() {
        return Stream.of(values()).map(Predecessor::word).toList();
    }

    /** {@return the tool of a name, if there is one} */
    public static Optional<Predecessor> of(String word) {
        return Stream.of(values()).filter(tool -> tool.word().equals(word)).findFirst();
    }

    /** {@return the table of its history, unless something else is said} */
    String table() {
        return table;
    }

    /** {@return the folder of its scripts, unless something else is said} */
    String folder() {
        return folder;
    }

    /** {@return the name of the page that says what changes} */
    String page() {
        return "FROM-" + name() + ".md";
    }

    /** {@return the page that says what changes for the team} */
    String text() {
        return """
                # From %s to Ferro

                What %s has done is the beginning of the history in `versions/`. Those revisions are not edited any more; what
                comes next builds on them. Each database is told once what it has, by `ferro adopt %s` with the settings of
                that database, or by `ferro stamp`; then `ferro upgrade head` does the rest. %s must not run any more.

                | until now | from now on |
                |---|---|
                %s
                """.formatted(title, title, word(), title, rows);
    }
}
