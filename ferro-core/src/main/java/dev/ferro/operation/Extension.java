package dev.ferro.operation;

import org.jspecify.annotations.Nullable;

/**
 * A package of types, functions and operators that the server brings along.
 *
 * @param name the name of the extension
 * @param schema the schema for what it brings, or null for the default one
 */
public record Extension(String name, @Nullable String schema) implements ProgramObject {

    @Override
    public ProgramObject named() {
        return new Extension(name, null);
    }

    @Override
    public boolean isStated() {
        return true;
    }

    @Override
    public String title() {
        return "extension `" + name + "`";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.extension(this);
    }
}
