package dev.ferro.models.writing;

import dev.ferro.models.NamingRules;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The constraints and indexes of a table: fields take what they can say, and the model says the rest. */
final class TableElements {

    private final TableSource source;
    private final Table table;
    private final NamingRules rules;
    private final Indexing indexing;
    private final List<UniqueConstraint> uniques;
    private final List<CheckConstraint> checks;
    private final List<Index> indexes;

    TableElements(TableSource source, Indexing indexing) {
        this.source = source;
        this.table = source.table();
        this.rules = source.models().rules();
        this.indexing = indexing;
        this.uniques = new ArrayList<>(table.uniques());
        this.checks = new ArrayList<>(table.checks());
        this.indexes = new ArrayList<>(indexing.stated());
    }

    boolean isUnindexed(ForeignKey key) {
        return indexing.isUnindexed(key);
    }

    /** {@return whether the columns are a unique constraint that their field can say} A key is unique without saying so. */
    boolean takeUnique(List<String> columns) {
        String made = rules.unique(name(), columns);
        boolean whole =
                table.primaryKey() != null && table.primaryKey().columns().equals(columns);
        return !whole
                && uniques.stream()
                        .filter(unique -> unique.equals(new UniqueConstraint(unique.name(), columns)))
                        .filter(unique -> unique.name() == null || unique.name().equals(made))
                        .findFirst()
                        .map(uniques::remove)
                        .orElse(false);
    }

    /** {@return whether the column has an index that its field can say} */
    boolean takeIndex(String column) {
        List<IndexPart> parts = List.of(IndexPart.column(column));
        boolean covered = (table.primaryKey() != null
                        && table.primaryKey().columns().equals(List.of(column)))
                || table.uniques().stream().anyMatch(unique -> unique.columns().equals(List.of(column)));
        return !covered && indexes.remove(Index.of(rules.index(name(), parts), parts));
    }

    /** {@return the condition of a column that its field can say, if there is one} */
    @Nullable
    String takeCheck(String column) {
        String made = rules.check(name(), column);
        return checks.stream()
                .filter(check -> made.equals(check.name()) && source.isUnderstood(check.expression()))
                .findFirst()
                .filter(checks::remove)
                .map(CheckConstraint::expression)
                .orElse(null);
    }

    private String name() {
        return table.name().name();
    }

    /** {@return what the model has to say beside its fields; to be asked after them} */
    List<Code> options() {
        List<Code> options = new ArrayList<>();
        if (!rules.table(source.className()).equals(name())) {
            options.add(Code.value("table", Literals.text(name())));
        }
        if (table.name().schema() != null) {
            options.add(Code.value("schema", Literals.text(table.name().schema())));
        }
        if (table.comment() != null && !table.comment().isBlank()) {
            options.add(Code.value("comment", Literals.text(table.comment())));
        }
        addKey(options);
        addConstraints(options);
        addAll(
                options,
                "indexes",
                "Index",
                indexes.stream().filter(this::isUnderstood).map(this::index).toList());
        addAll(
                options,
                "sequences",
                "Sequence",
                source.models().sequencesOf(table).stream()
                        .map(SequenceSource::annotation)
                        .toList());
        return options;
    }

    private void addKey(List<Code> options) {
        PrimaryKey key = table.primaryKey();
        if (key == null) {
            options.add(Code.value("keyless", "true"));
        } else if (key.name() != null && !key.name().equals(rules.primaryKey(name()))) {
            options.add(Code.value("primaryKeyName", Literals.text(key.name())));
        }
        if (key != null) {
            RelationFields.addDeferrability(options, "primaryKeyDeferrable", key, source);
        }
    }

    private void addConstraints(List<Code> options) {
        addAll(
                options,
                "foreignKeys",
                "Reference",
                source.models().relations().others(table).stream()
                        .map(this::reference)
                        .toList());
        addAll(options, "uniques", "Unique", uniques.stream().map(this::unique).toList());
        addAll(
                options,
                "checks",
                "Check",
                checks.stream().filter(this::isUnderstood).map(this::check).toList());
        addAll(
                options,
                "exclusions",
                "Exclusion",
                table.exclusions().stream()
                        .filter(this::isUnderstood)
                        .map(this::exclusion)
                        .toList());
    }

    private void addAll(List<Code> options, String option, String annotation, List<Code> items) {
        if (!items.isEmpty()) {
            source.imported(annotation);
            options.add(Code.value(option, items));
        }
    }

    private Code unique(UniqueConstraint unique) {
        List<Code> options = new ArrayList<>(named(unique.name(), rules.unique(name(), unique.columns())));
        addNulls(options, unique.nullsDistinct());
        RelationFields.addDeferrability(options, "deferrable", unique, source);
        return annotation("Unique", unique.columns(), options);
    }

    private static void addNulls(List<Code> options, boolean distinct) {
        if (!distinct) {
            options.add(Code.value("nullsDistinct", "false"));
        }
    }

    private Code check(CheckConstraint check) {
        List<Code> name = check.name() == null ? List.of() : List.of(Code.value("name", Literals.text(check.name())));
        return annotation("Check", List.of(check.expression()), name);
    }

    private boolean isUnderstood(CheckConstraint check) {
        return isUnderstood(check.expression(), "the check `" + check.name() + "`");
    }

    private boolean isUnderstood(ExclusionConstraint exclusion) {
        return exclusion
                .expressions()
                .allMatch(sql -> isUnderstood(sql, "the exclusion constraint `" + exclusion.name() + "`"));
    }

    private boolean isUnderstood(Index index) {
        String where = index.where() == null ? "" : index.where();
        return index.parts().stream()
                        .filter(IndexPart::expression)
                        .allMatch(part -> isUnderstood(part.text(), "the index `" + index.name() + "`"))
                && isUnderstood(where, "the index `" + index.name() + "`");
    }

    private boolean isUnderstood(String expression, String what) {
        boolean understood = source.isUnderstood(expression);
        if (!understood) {
            source.remark(what + " is not here, since it speaks of more than the table's columns: " + expression);
        }
        return understood;
    }

    private Code exclusion(ExclusionConstraint exclusion) {
        List<IndexPart> keys =
                exclusion.parts().stream().map(ExclusionPart::key).toList();
        List<Code> options = new ArrayList<>(named(exclusion.name(), rules.exclusion(name(), keys)));
        addIndexing(options, exclusion.where(), exclusion.using(), exclusion.include());
        RelationFields.addDeferrability(options, "deferrable", exclusion, source);
        List<String> comparisons = exclusion.parts().stream()
                .map(part -> key(part.key()) + " WITH " + part.operator())
                .toList();
        return annotation("Exclusion", comparisons, options);
    }

    private static void addIndexing(
            List<Code> options, @Nullable String where, @Nullable String using, List<String> include) {
        if (where != null) {
            options.add(Code.value("where", Literals.text(where)));
        }
        if (using != null) {
            options.add(Code.value("using", Literals.text(using)));
        }
        if (!include.isEmpty()) {
            options.add(Code.texts("include", include));
        }
    }

    private Code index(Index index) {
        List<Code> options = new ArrayList<>(named(index.name(), rules.index(name(), index.parts())));
        if (index.unique()) {
            options.add(Code.value("unique", "true"));
        }
        addNulls(options, index.nullsDistinct());
        String using = index.using() == null && repeatsUnique(index) ? "btree" : index.using();
        addIndexing(options, index.where(), using, index.include());
        List<String> keys = index.parts().stream().map(TableElements::key).toList();
        return annotation("Index", keys, options);
    }

    private static String key(IndexPart part) {
        return part.text()
                + (part.prefix() == null ? "" : "(" + part.prefix() + ")")
                + (part.operatorClass() == null ? "" : " " + part.operatorClass())
                + (part.descending() ? " desc" : "")
                + (part.nulls() == null ? "" : " " + part.nulls().sql().toLowerCase(Locale.ROOT));
    }

    /** The reader leaves such an index out, unless its method is stated. */
    private boolean repeatsUnique(Index index) {
        return index.where() == null
                && index.nullsDistinct()
                && index.include().isEmpty()
                && table.uniques().stream()
                        .anyMatch(unique -> index.parts()
                                .equals(unique.columns().stream()
                                        .map(IndexPart::column)
                                        .toList()));
    }

    private Code reference(ForeignKey key) {
        List<Code> options = new ArrayList<>();
        options.add(Code.texts("columns", key.columns()));
        options.add(Code.value("table", Literals.text(key.target().name())));
        if (key.target().schema() != null) {
            options.add(Code.value("schema", Literals.text(key.target().schema())));
        }
        options.add(Code.texts("targets", key.targetColumns()));
        RelationFields.addActions(options, key, source);
        RelationFields.addName(options, key, source);
        return Code.annotation("Reference", options);
    }

    private static List<Code> named(@Nullable String name, String made) {
        return name == null || name.equals(made) ? List.of() : List.of(Code.value("name", Literals.text(name)));
    }

    /** {@return an annotation whose value needs no name where it is the only one} */
    private static Code annotation(String name, List<String> values, List<Code> options) {
        List<Code> all = new ArrayList<>();
        all.add(Code.texts(options.isEmpty() ? "" : "value", values));
        all.addAll(options);
        return Code.annotation(name, all);
    }
}
