package dev.ferro.models;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.TypeVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema as text, a line for each thing. */
final class SchemaText {

    private SchemaText() {}

    static String of(Schema schema) {
        List<String> lines = new ArrayList<>();
        schema.namespaces().forEach(name -> lines.add("schema " + name));
        schema.enums().forEach(type -> lines.add("enum " + type.name() + " " + type.labels()));
        schema.sequences().forEach(sequence -> lines.add(of(sequence)));
        schema.tables().forEach(table -> lines.add(of(table)));
        return String.join("\n", lines);
    }

    static String of(Sequence sequence) {
        return "sequence " + sequence.name() + " " + TypeVocabulary.print(sequence.type()) + " by "
                + sequence.increment() + note(" from ", number(sequence.start()))
                + note(" min ", number(sequence.minimum())) + note(" max ", number(sequence.maximum()))
                + note(" cache ", number(sequence.cache())) + (sequence.cycle() ? " cycle" : "");
    }

    private static @Nullable String number(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    static String of(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add("table " + table.name() + note(" comment ", table.comment()));
        table.columns().forEach(column -> lines.add("  " + of(column)));
        if (table.primaryKey() != null) {
            lines.add("  primary key " + table.primaryKey().name()
                    + list(table.primaryKey().columns()) + moment(table.primaryKey()));
        }
        for (UniqueConstraint unique : table.uniques()) {
            lines.add("  unique " + unique.name() + list(unique.columns())
                    + (unique.nullsDistinct() ? "" : " nulls not distinct") + moment(unique));
        }
        for (CheckConstraint check : table.checks()) {
            lines.add("  check " + check.name() + "(" + check.expression() + ")");
        }
        table.exclusions().forEach(exclusion -> lines.add("  " + of(exclusion)));
        table.foreignKeys().forEach(key -> lines.add("  " + of(key)));
        table.indexes().forEach(index -> lines.add("  " + of(index)));
        return String.join("\n", lines);
    }

    static String of(Column column) {
        String generated = column.generated() == null
                ? ""
                : " as (" + column.generated().expression() + ")"
                        + (column.generated().stored() ? " stored" : " virtual");
        return column.name() + " " + TypeVocabulary.print(column.type()) + (column.nullable() ? " null" : " not null")
                + note(" default ", column.defaultExpression()) + (column.identity() == null ? "" : " identity")
                + generated + note(" collate ", column.collation()) + note(" comment ", column.comment());
    }

    static String of(ForeignKey key) {
        return "foreign key " + key.name() + list(key.columns()) + " -> " + key.target() + list(key.targetColumns())
                + action(" on delete ", key.onDelete()) + action(" on update ", key.onUpdate())
                + moment(key);
    }

    private static String moment(Constraint constraint) {
        return constraint.deferrability() == Deferrability.NOT_DEFERRABLE ? "" : " " + constraint.deferrability();
    }

    static String of(ExclusionConstraint exclusion) {
        return "exclude " + exclusion.name()
                + exclusion.parts().stream()
                        .map(part -> of(part.key()) + " with " + part.operator())
                        .collect(Collectors.joining(", ", "(", ")"))
                + note(" where ", exclusion.where())
                + note(" using ", exclusion.using())
                + (exclusion.include().isEmpty() ? "" : " include" + list(exclusion.include()))
                + moment(exclusion);
    }

    static String of(Index index) {
        return (index.unique() ? "unique index " : "index ")
                + index.name()
                + index.parts().stream().map(SchemaText::of).collect(Collectors.joining(", ", "(", ")"))
                + note(" where ", index.where())
                + note(" using ", index.using())
                + (index.nullsDistinct() ? "" : " nulls not distinct")
                + (index.include().isEmpty() ? "" : " include" + list(index.include()));
    }

    private static String of(IndexPart part) {
        return (part.expression() ? "(" + part.text() + ")" : part.text())
                + note("~", part.prefix() == null ? null : part.prefix().toString())
                + note(" ", part.operatorClass())
                + (part.descending() ? " desc" : "")
                + (part.nulls() == null ? "" : " " + part.nulls().sql());
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : event + action.sql().toLowerCase(java.util.Locale.ROOT);
    }

    private static String note(String word, String text) {
        return text == null ? "" : word + text;
    }

    private static String list(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }
}
