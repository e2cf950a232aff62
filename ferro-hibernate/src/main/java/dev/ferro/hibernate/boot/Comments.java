package dev.ferro.hibernate.boot;

import org.jspecify.annotations.Nullable;

/** Comments as the catalogue keeps them. */
final class Comments {

    private Comments() {}

    /**
     * {@return the comment, or null where Hibernate would write none}
     *
     * @param inside what the dialect writes into a definition, which is empty where a statement of its own says it
     */
    static @Nullable String kept(@Nullable String comment, String inside, Mapping mapping) {
        boolean kept = mapping.dialect().supportsCommentOn() || !inside.isEmpty();
        // Hibernate puts quotes around it, and leaves it to the mapping to double those within
        return comment == null || !kept ? null : comment.replace("''", "'");
    }
}
