package dev.ferro.operation;

/** Something in a database that is a program rather than a place for rows. Models do not describe it. */
public sealed interface ProgramObject permits View, MaterializedView, StoredFunction, Trigger, Extension {

    /** {@return what is left of it where only its name is known} Two things of one name are the same there. */
    ProgramObject named();

    /** {@return whether it is known well enough to be created} */
    boolean isStated();

    /** {@return it in words, such as {@code view `active_users`}} */
    String title();

    <R> R accept(Visitor<R> visitor);

    /**
     * Answers that depend on the kind of an object.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        R view(View view);

        R materializedView(MaterializedView view);

        R function(StoredFunction function);

        R trigger(Trigger trigger);

        R extension(Extension extension);
    }
}
