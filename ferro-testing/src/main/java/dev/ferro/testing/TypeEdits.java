package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of a column's type to one that its values can be cast to; what refers to the column, or is referred to by it,
 * changes with it.
 *
 * @param tools what is made is made with them
 */
record TypeEdits(Tools tools) {

    private record Place(QualifiedName table, String column) {}

    List<Edit> all() {
        return List.of(this::retype, this::retype, this::retype);
    }

    private Schema retype(Schema schema) {
        if (schema.tables().isEmpty()) {
            return schema;
        }
        Table table = tools.dice().pick(schema.tables());
        Column column = tools.dice().pick(table.columns());
        TypeFamily family = TypeFamilies.of(column);
        List<TypeFamily> possible = column.generated() == null ? List.copyOf(family.castsTo()) : List.of(family);
        DataType type = tools.types().of(tools.dice().pick(possible), schema);
        Schema retyped = schema;
        if (possible.contains(type.accept(new TypeFamilies()))) {
            for (Place place : related(schema, new Place(table.name(), column.name()))) {
                retyped = retyped.mapTable(place.table(), item -> retype(item, place.column(), type));
            }
        }
        return retyped;
    }

    private static Set<Place> related(Schema schema, Place start) {
        Set<Place> found = new LinkedHashSet<>(List.of(start));
        List<Place> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            neighbours(schema, open.remove(0)).stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    private static List<Place> neighbours(Schema schema, Place place) {
        List<Place> neighbours = new ArrayList<>();
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                for (int i = 0; i < key.columns().size(); i++) {
                    Place local = new Place(table.name(), key.columns().get(i));
                    Place referred = new Place(key.target(), key.targetColumns().get(i));
                    Optional.of(referred).filter(other -> local.equals(place)).ifPresent(neighbours::add);
                    Optional.of(local).filter(other -> referred.equals(place)).ifPresent(neighbours::add);
                }
            }
        }
        return neighbours;
    }

    /** What speaks of the column stays only where its words mean the same for the new type. */
    private Table retype(Table table, String name, DataType type) {
        Table rest = table.column(name)
                .filter(column -> TypeFamilies.of(column) == type.accept(new TypeFamilies()))
                .map(column -> table)
                .orElseGet(() -> Mentions.without(table, name));
        return rest.mapColumn(name, column -> retype(column, type));
    }

    private Column retype(Column column, DataType type) {
        boolean kept = TypeFamilies.of(column) == type.accept(new TypeFamilies())
                && TypeFamilies.of(column) != TypeFamily.ENUM;
        Column retyped = kept
                ? column.type(type)
                : column.type(type).identity(null).collation(null).defaultsTo(null);
        boolean plain = retyped.generated() == null && retyped.identity() == null;
        return plain && !kept && tools.dice().percent(50)
                ? retyped.defaultsTo(tools.types().defaultOf(type).orElse(null))
                : retyped;
    }
}
