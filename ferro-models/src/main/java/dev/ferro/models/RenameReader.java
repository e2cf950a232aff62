package dev.ferro.models;

import dev.ferro.diff.Renames;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what was called otherwise before, and sees that those names are free now. */
final class RenameReader {

    private final Schema schema;
    private final References references;
    private final JoinReader joins;
    private final Findings findings;
    private final Map<QualifiedName, Place> takenTables = new HashMap<>();

    RenameReader(Schema schema, References references, JoinReader joins, Findings findings) {
        this.schema = schema;
        this.references = references;
        this.joins = joins;
        this.findings = findings;
    }

    Renames read(Drafts drafts, List<JoinTable> joinTables) {
        Renames renames = Renames.NONE;
        for (Draft draft : drafts.all()) {
            renames = columns(draft, table(draft, renames));
        }
        for (JoinTable join : joinTables) {
            renames = join(join, renames);
        }
        return renames;
    }

    private Renames table(Draft draft, Renames renames) {
        if (draft.options().renamedFrom().isBlank()) {
            return renames;
        }
        QualifiedName before = before(draft);
        Place other = takenTables.putIfAbsent(before, draft.place());
        if (schema.table(before).isPresent()) {
            present(draft.place(), "the table `" + before + "`");
        } else if (other != null) {
            problem(draft.place(), "`renamedFrom` names the table `" + before + "`, as that of " + other + " does.");
        }
        return renames.withTable(before, draft.table());
    }

    private static QualifiedName before(Draft draft) {
        QualifiedName given = QualifiedName.parse(draft.options().renamedFrom().strip());
        return given.schema() == null ? draft.table().sibling(given.name()) : given;
    }

    private Renames columns(Draft draft, Renames renames) {
        Renames all = renames;
        List<String> present = draft.parts().stream()
                .flatMap(part -> references.columns(part).stream())
                .map(Column::name)
                .toList();
        Map<String, Place> taken = new HashMap<>();
        for (Part part : draft.parts()) {
            String before = part.member().options().renamedFrom().strip();
            List<Column> after = references.columns(part);
            Place place = part.member().place();
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            Place other = taken.putIfAbsent(before, place);
            if (after.size() > 1) {
                problem(place, "`renamedFrom` names one column, and the foreign key has " + after.size() + ".");
            } else if (present.contains(before)) {
                present(place, "the column `" + before + "`");
            } else if (other != null) {
                problem(place, "`renamedFrom` names the column `" + before + "`, as that of " + other + " does.");
            }
            all = all.withColumn(draft.table(), before, after.get(0).name());
        }
        return all;
    }

    /** A join table is named after its models, so it follows a model that is called otherwise. */
    private Renames join(JoinTable join, Renames renames) {
        JoinNames.Sides now = join.sides();
        JoinNames.Sides then = new JoinNames.Sides(
                former(join.source()), former(join.target()), now.field(), now.sourceKey(), now.targetKey());
        if (then.equals(now)) {
            return renames;
        }
        JoinNames before = joins.joinNames(then, join.part());
        QualifiedName table = join.name().sibling(before.table());
        Renames all = table.equals(join.name()) || schema.table(table).isPresent()
                ? renames
                : renames.withTable(table, join.name());
        for (Map.Entry<String, String> column : before.renamedIn(join.names()).entrySet()) {
            all = all.withColumn(join.name(), column.getKey(), column.getValue());
        }
        return all;
    }

    private static String former(Draft draft) {
        return draft.options().renamedFrom().isBlank()
                ? draft.singular()
                : Words.singular(before(draft).name());
    }

    private void present(Place place, String what) {
        problem(place, "`renamedFrom` names " + what + ", which is still there.");
    }

    private void problem(Place place, String what) {
        findings.problem(place, "renamed-from-present", what, "name what is gone, or leave `renamedFrom` out");
    }
}
