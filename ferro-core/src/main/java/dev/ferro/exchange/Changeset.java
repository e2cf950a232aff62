package dev.ferro.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A changeset of Liquibase.
 *
 * @param path the changelog
 * @param author who wrote it
 * @param id its id
 * @param attributes what it says beside
 * @param comment what it does, in words
 * @param sql its SQL
 * @param rollback what undoes it; null where nothing does
 * @param unknown what it says to Liquibase that is lost
 */
record Changeset(
        String path,
        String author,
        String id,
        Map<String, String> attributes,
        String comment,
        String sql,
        @Nullable String rollback,
        List<String> unknown) {

    /** {@return this with what undoes it; null where nothing does} */
    Changeset undoneBy(@Nullable String sql) {
        return new Changeset(path, author, id, attributes, comment, this.sql, sql, unknown);
    }

    String name() {
        return path + "::" + id + "::" + author;
    }

    /** {@return whether an attribute is there and says false} */
    boolean denies(String attribute) {
        return "false".equalsIgnoreCase(attributes.get(attribute));
    }
}
