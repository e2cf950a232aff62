package dev.ferro.script;

/**
 * A migration script: what changes a database, and what changes it back.
 *
 * <p>Both methods record; neither touches a database. The class has a public constructor without parameters and a
 * {@link Revision} header.
 */
public interface Migration {

    /** Records what moves a database forward to this revision. */
    void upgrade(Operations op);

    /** Records what takes {@link #upgrade} back. */
    void downgrade(Operations op);
}
