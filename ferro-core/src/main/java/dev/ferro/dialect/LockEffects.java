package dev.ferro.dialect;

import java.util.Optional;

/**
 * Knows what a statement does to others who use the same tables meanwhile.
 *
 * <p>It looks at statements, and not at operations, because statements are what takes locks: an operation may be several of
 * them, and what a script executes as it is written is nothing but a statement.
 */
public interface LockEffects {

    /**
     * {@return what a statement locks} What cannot be told is said to be so, and never guessed.
     *
     * @param sql one statement, without a semicolon at its end
     * @param before the schema before the operation that it belongs to
     */
    StatementEffect of(String sql, SchemaView before);

    /** {@return what a transaction that writes locks from its beginning to its end, whatever its statements are} */
    Optional<HeldLock> ofTransaction();
}
