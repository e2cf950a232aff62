package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;

/**
 * A query whose result is kept until it is refreshed.
 *
 * @param name the name of the view
 * @param query the SELECT statement
 */
public record MaterializedView(QualifiedName name, Definition query) implements ProgramObject {

    @Override
    public ProgramObject named() {
        return new MaterializedView(name, Definition.UNKNOWN);
    }

    @Override
    public boolean isStated() {
        return query.isKnown();
    }

    @Override
    public String title() {
        return "materialized view `" + name + "`";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.materializedView(this);
    }
}
