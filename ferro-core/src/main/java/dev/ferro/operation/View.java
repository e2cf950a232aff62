package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;

/**
 * A query under a name.
 *
 * @param name the name of the view
 * @param query the SELECT statement
 */
public record View(QualifiedName name, Definition query) implements ProgramObject {

    @Override
    public ProgramObject named() {
        return new View(name, Definition.UNKNOWN);
    }

    @Override
    public boolean isStated() {
        return query.isKnown();
    }

    @Override
    public String title() {
        return "view `" + name + "`";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.view(this);
    }
}
