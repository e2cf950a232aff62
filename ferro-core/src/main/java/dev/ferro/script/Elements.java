package dev.ferro.script;

import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterSequence;
import dev.ferro.operation.RenameEnumValue;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Table;
import dev.ferro.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of operations as scripts state them, refused where they are not whole. */
final class Elements {

    private Elements() {}

    static Table table(String call, String name, TableElement... elements) {
        QualifiedName qualified = Words.table(call, name);
        Table table = Table.of(qualified, Words.list(call, "element", elements));
        if (!table.isStated()) {
            throw Words.refused("Table `" + name + "` has no columns.", "Write a `column(…)` for each of them.");
        }
        table.columns().forEach(column -> stated(call, column));
        Words.distinct(call, table.columns().stream().map(Column::name).toList());
        return table;
    }

    static Column stated(String call, @Nullable Column column) {
        Column given = Words.given(call, "column", column);
        if (!given.isStated()) {
            throw Words.refused(
                    "Column `" + given.name() + "` has no type.",
                    "Write it as `column(\"" + given.name() + "\", text())`, with the type that it has.");
        }
        return given;
    }

    static Index stated(String call, @Nullable Index index) {
        Index given = Words.given(call, "index", index);
        if (!given.isStated()) {
            throw Words.refused("Index `" + given.name() + "` has no columns.", "Name its columns.");
        }
        return given;
    }

    static Column altered(@Nullable Column before, @Nullable Column after) {
        Column former = Words.given("alterColumn", "column before", before);
        Column latter = Words.given("alterColumn", "column after", after);
        if (!former.name().equals(latter.name())) {
            throw Words.refused(
                    "`alterColumn` gets two columns, `" + former.name() + "` and `" + latter.name() + "`.",
                    "Rename a column with `renameColumn`.");
        }
        if (former.equals(latter)) {
            throw Words.refused(
                    "`alterColumn` changes nothing of column `" + former.name() + "`.", "Say what shall change.");
        }
        return latter;
    }

    static AlterSequence altered(@Nullable Sequence before, @Nullable Sequence after) {
        Sequence former = Words.given("alterSequence", "sequence before", before);
        Sequence latter = Words.given("alterSequence", "sequence after", after);
        if (!former.name().equals(latter.name())) {
            throw Words.refused(
                    "`alterSequence` gets two sequences, `" + former.name() + "` and `" + latter.name() + "`.",
                    "Drop the one and create the other.");
        }
        if (former.equals(latter)) {
            throw Words.refused(
                    "`alterSequence` changes nothing of sequence `" + former.name() + "`.", "Say what shall change.");
        }
        return new AlterSequence(former, latter);
    }

    static EnumType enumType(String call, String name, @Nullable List<String> labels) {
        QualifiedName qualified = Words.table(call, name);
        List<String> stated = Words.labels(call, labels);
        if (stated.isEmpty()) {
            throw Words.refused("Enum `" + name + "` has no labels.", "Name its labels.");
        }
        return new EnumType(qualified, stated);
    }

    /** {@return the addition of labels at the end; where the ones before are not known, of these alone} */
    static AddEnumValue labelsAdded(EnumType before, List<String> added) {
        List<String> labels = new ArrayList<>(before.labels());
        labels.addAll(added);
        return labelsAdded(before, new EnumType(before.name(), Words.labels("addEnumValue", labels)));
    }

    static AddEnumValue labelsAdded(EnumType before, EnumType after) {
        List<String> kept =
                after.labels().stream().filter(before.labels()::contains).toList();
        if (!kept.equals(before.labels()) || kept.size() == after.labels().size()) {
            throw Words.refused(
                    "`addEnumValue` does not only add labels to `" + before.name() + "`.",
                    "Use `replaceEnumValues`, which also drops and reorders labels.");
        }
        return new AddEnumValue(before, after);
    }

    static RenameEnumValue labelRenamed(EnumType type, String before, String after) {
        String former = Words.name("renameEnumValue", before);
        String latter = Words.name("renameEnumValue", after);
        if (!type.labels().isEmpty()
                && (!type.labels().contains(former) || type.labels().contains(latter))) {
            throw Words.refused(
                    "`renameEnumValue` cannot make `" + latter + "` of `" + former + "`.",
                    "Rename a label that `" + type.name() + "` has to one that it has not: its labels are "
                            + type.labels() + ".");
        }
        return new RenameEnumValue(type, former, latter);
    }

    static Map<String, String> mapping(List<String> before, List<String> after, @Nullable Map<String, String> mapping) {
        Map<String, String> sorted = new TreeMap<>(Words.given("replaceEnumValues", "mapping", mapping));
        sorted.forEach((label, replacement) -> {
            requireLabel(before, label);
            requireLabel(after, replacement);
        });
        return java.util.Collections.unmodifiableMap(sorted);
    }

    private static void requireLabel(List<String> labels, String label) {
        if (!labels.contains(label)) {
            throw Words.refused(
                    "The mapping of `replaceEnumValues` mentions `" + label + "`, which is not among the labels.",
                    "Map labels that go away to labels that the type has afterwards.");
        }
    }
}
