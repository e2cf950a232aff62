package dev.ferro.models.writing;

import dev.ferro.models.SqlIdentifiers;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the record of one table. */
final class TableSource {

    private static final String ANNOTATIONS = "dev.ferro.annotations.";

    private final Models models;
    private final Table table;
    private final String name;
    private final TreeSet<String> imports = new TreeSet<>();
    private final List<String> remarks = new ArrayList<>();
    private final Taken fields = new Taken(Set.of());

    TableSource(Models models, Table table) {
        this.models = models;
        this.table = table;
        this.name = models.names().table(table.name());
    }

    ModelFile file() {
        List<Part> parts = parts();
        List<ForeignKey> relations =
                parts.stream().map(Part::relation).filter(Objects::nonNull).toList();
        Indexing indexing = new Indexing(table, relations, models.rules());
        TableElements elements = new TableElements(this, indexing);
        Columns columns = new Columns(this, elements);
        RelationFields relationFields = new RelationFields(this, elements);
        List<Component> components = new ArrayList<>();
        for (Part part : parts) {
            ForeignKey key = part.relation();
            components.add(key == null ? columns.component(part.columns().get(0)) : relationFields.component(key));
        }
        models.joinsOf(table.name()).forEach(join -> components.add(relationFields.component(join)));
        Code model = Code.annotation("Model", elements.options());
        table.details()
                .options()
                .forEach((option, value) -> remark("the table has `" + (option + " " + value).strip()
                        + "`, which is its database's own and which no model says"));
        imported("Model");
        String text = new RecordText(models.packageName(), imports, comment(), remarks, model, name, components).text();
        return new ModelFile(name, text, remarks);
    }

    private String comment() {
        boolean plain = table.name().toString().matches("[\\p{L}\\p{N}_.]+");
        return plain ? "A row of {@code " + table.name() + "}." : "A row of its table.";
    }

    /** {@return the fields' columns, in the order of the table but for those of its key, which are in the key's} */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<ForeignKey> relations = models.relations().fields(table);
        for (Column column : table.columns()) {
            Optional<ForeignKey> relation = relations.stream()
                    .filter(key -> key.columns().contains(column.name()))
                    .findFirst();
            Part part = relation.map(key -> new Part(key, key.columns()))
                    .orElseGet(() -> new Part(null, List.of(column.name())));
            if (!parts.contains(part)) {
                parts.add(part);
            }
        }
        PrimaryKey key = table.primaryKey();
        return key == null ? parts : inKeyOrder(parts, key.columns());
    }

    private List<Part> inKeyOrder(List<Part> parts, List<String> key) {
        List<Part> ofKey =
                parts.stream().filter(part -> key.containsAll(part.columns())).toList();
        List<Part> ordered = ofKey.stream()
                .sorted(Comparator.comparing(part -> key.indexOf(part.columns().get(0))))
                .toList();
        if (ordered.equals(ofKey)) {
            return parts;
        }
        remark("the columns of the key come first here, in the order of the key; in the table they have another one");
        List<Part> others = new ArrayList<>(ordered);
        parts.stream().filter(part -> !ofKey.contains(part)).forEach(others::add);
        return others;
    }

    Models models() {
        return models;
    }

    Table table() {
        return table;
    }

    String className() {
        return name;
    }

    Taken fields() {
        return fields;
    }

    void remark(String text) {
        remarks.add(text);
    }

    /** Imports one of Ferro's annotations. */
    void imported(String annotation) {
        imports.add(ANNOTATIONS + annotation);
    }

    void imported(List<String> classes) {
        imports.addAll(classes);
    }

    /** {@return the type as it is written where it may be null} */
    String nullable(String type) {
        imports.add("org.jspecify.annotations.Nullable");
        return type.endsWith("[]") ? type.substring(0, type.length() - 2) + " @Nullable []" : "@Nullable " + type;
    }

    /** {@return whether the reader will find all columns of an expression, which it insists on} */
    boolean isUnderstood(String expression) {
        return SqlIdentifiers.in(expression).stream()
                .allMatch(word -> table.columns().stream()
                        .anyMatch(column -> column.name().equalsIgnoreCase(word)));
    }
}
