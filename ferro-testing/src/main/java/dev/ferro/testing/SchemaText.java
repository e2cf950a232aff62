package dev.ferro.testing;

import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Writes schemas with one thing to a line, so that two of them can be compared by eye. */
public final class SchemaText {

    private static final Pattern UNSAID = Pattern.compile(
            ", (\\w+=(null|\\[]|\\{}|false|NOT_DEFERRABLE|NO_ACTION)|(nullsDistinct|validated)=true)(?=[,\\]])");

    private SchemaText() {}

    public static String of(Schema schema) {
        StringJoiner lines = new StringJoiner("\n");
        schema.namespaces().forEach(name -> lines.add("schema " + name));
        schema.enums().forEach(type -> lines.add("enum " + type.name() + " " + type.labels()));
        schema.sequences().forEach(sequence -> lines.add(brief(sequence)));
        schema.tables().forEach(table -> add(table, lines));
        return lines.toString();
    }

    private static void add(Table table, StringJoiner lines) {
        lines.add("table " + table.name() + (table.comment() == null ? "" : " -- " + table.comment()));
        table.columns().forEach(column -> lines.add("    " + brief(column)));
        table.constraints().forEach(constraint -> lines.add("    " + brief(constraint)));
        table.indexes().forEach(index -> lines.add("    " + brief(index)));
        if (!table.details().equals(NativeDetails.NONE)) {
            lines.add("    " + table.details());
        }
    }

    /** {@return a value in one line} What is not said, or is what it is everywhere, is left out. */
    public static String brief(Object element) {
        return UNSAID.matcher(element.toString())
                .replaceAll("")
                .replace("Type[]", "Type")
                .replace("\n", "\\n");
    }
}
