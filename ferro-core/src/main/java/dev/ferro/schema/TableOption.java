package dev.ferro.schema;

import java.util.Map;
import java.util.TreeMap;

/**
 * What only one database keeps with a table, as an element of its definition.
 *
 * @param name the option's name in that database's {@link NativeDetails}, such as SQLite's {@code STRICT}
 * @param value its value; empty where the name says all
 */
public record TableOption(String name, String value) implements TableElement {

    @Override
    public Table addTo(Table table) {
        NativeDetails details = table.details();
        Map<String, String> options = new TreeMap<>(details.options());
        options.put(name, value);
        return table.withDetails(new NativeDetails(options, details.attached()));
    }
}
