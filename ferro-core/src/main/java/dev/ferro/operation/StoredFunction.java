package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A function that the database runs.
 *
 * @param name the name of the function
 * @param arguments the types of its arguments, as they tell it from others of its name; null where no other has its name
 * @param statement the whole statement that creates it
 */
public record StoredFunction(QualifiedName name, @Nullable String arguments, Definition statement)
        implements ProgramObject {

    @Override
    public ProgramObject named() {
        return new StoredFunction(name, arguments, Definition.UNKNOWN);
    }

    @Override
    public boolean isStated() {
        return statement.isKnown();
    }

    @Override
    public String title() {
        return "function `" + signature() + "`";
    }

    private String signature() {
        return arguments == null ? name.toString() : name + "(" + arguments + ")";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.function(this);
    }
}
