package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;

/**
 * What a database does by itself when rows of a table change.
 *
 * @param name the name of the trigger
 * @param table the table or view
 * @param statement the whole statement that creates it
 */
public record Trigger(String name, QualifiedName table, Definition statement) implements ProgramObject {

    @Override
    public ProgramObject named() {
        return new Trigger(name, table, Definition.UNKNOWN);
    }

    @Override
    public boolean isStated() {
        return statement.isKnown();
    }

    @Override
    public String title() {
        return "trigger `" + name + "` of `" + table + "`";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.trigger(this);
    }
}
