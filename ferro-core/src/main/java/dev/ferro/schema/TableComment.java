package dev.ferro.schema;

/**
 * The comment of a table, as an element of its definition.
 *
 * @param text the comment
 */
public record TableComment(String text) implements TableElement {

    @Override
    public Table addTo(Table table) {
        return table.withComment(text);
    }
}
