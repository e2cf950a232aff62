package dev.ferro.dialect;

import dev.ferro.schema.type.DataType;
import org.jspecify.annotations.Nullable;

/** Both directions between Ferro's types and a database's spelling of them. */
public interface Types {

    /** {@return the type as a column definition writes it} */
    String print(DataType type);

    /**
     * {@return the type that the catalogue's spelling stands for} A spelling that stands for no portable type becomes a
     * {@link dev.ferro.schema.type.NativeType}.
     */
    DataType parse(String spelling);

    /** {@return whether columns of the type can be in a primary key or a foreign key} */
    boolean canBeKey(DataType type);

    /** {@return whether columns of the type can be in a unique constraint} */
    boolean canBeUnique(DataType type);

    /** {@return a value as a literal of this database, for scripts that are run by its own client} */
    String literal(@Nullable Object value);
}
