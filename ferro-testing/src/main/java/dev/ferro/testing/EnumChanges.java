package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;

/** Enums come and go, and their labels change under rows that hold them. */
final class EnumChanges {

    private static final QualifiedName MOOD = QualifiedName.of("mood");

    private EnumChanges() {}

    private static Column mood(List<String> labels) {
        return Column.of("mood", new EnumerationType(MOOD, labels));
    }

    /** {@return the base with a column of an enum with these labels, or without it if there are none} */
    private static Schema with(List<String> labels) {
        return labels.isEmpty()
                ? Change.base()
                : Change.base()
                        .withEnum(new EnumType(MOOD, labels))
                        .mapTable(Change.THINGS, table -> table.withColumn(mood(labels)));
    }

    private static Change labels(String title, List<String> before, List<String> after) {
        return labels(title, with(before), with(after));
    }

    private static Change labels(String title, Schema before, Schema after) {
        Change change = Change.of(title, base -> before, base -> after);
        return before.equals(Change.base())
                ? change
                : change.withRows(List.of("UPDATE things SET mood = 'ok' WHERE id = 1"));
    }

    static List<Change> all() {
        return List.of(
                labels("a column of a new enum is added", List.of(), List.of("sad", "ok")),
                labels("a column of an enum is dropped with it", List.of("sad", "ok"), List.of()),
                labels("an enum gets a last label", List.of("sad", "ok"), List.of("sad", "ok", "glad")),
                labels("an enum gets a first label", List.of("ok", "glad"), List.of("sad", "ok", "glad")),
                labels(
                        "an enum gets a label in between",
                        List.of("sad", "glad", "ok"),
                        List.of("sad", "so", "glad", "ok")),
                labels("an enum loses a label that no row holds", List.of("sad", "ok", "glad"), List.of("sad", "ok")),
                labels("an enum's labels change their order", List.of("sad", "ok"), List.of("ok", "sad")),
                labels("a text becomes an enum", text(), with(List.of("sad", "ok"))),
                labels("an enum becomes a text", with(List.of("sad", "ok")), text()));
    }

    private static Schema text() {
        Column text = Column.of("mood", new VarcharType(10));
        return Change.base().mapTable(Change.THINGS, table -> table.withColumn(text));
    }
}
