package dev.ferro.models;

import dev.ferro.diff.Renames;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one schema of many models: first each for itself, then what is between them. */
final class SchemaReader {

    private final ModelSettings settings;
    private final Findings findings;
    private final NamingRules rules;
    private final GivenNames names;
    private final EnumTypes enums;
    private final ColumnReader columns;

    SchemaReader(ModelSettings settings, Findings findings) {
        this.settings = settings;
        this.findings = findings;
        this.rules = NamingRules.of(settings);
        this.names = new GivenNames(rules, findings);
        this.enums = new EnumTypes(rules, findings);
        this.columns = new ColumnReader(new TypeMapping(enums, findings), names, findings);
    }

    ModelSchema read(List<Class<?>> models) {
        Drafts drafts = drafts(models);
        References references = new References(drafts, columns, findings);
        JoinReader joins = new JoinReader(drafts, references, names, findings);
        Map<QualifiedName, Place> places = new HashMap<>();
        List<Table> tables = new ArrayList<>();
        for (Draft draft : drafts.all()) {
            places.put(draft.table(), draft.place());
            tables.add(table(draft, references));
        }
        List<JoinTable> joinTables = drafts.all().stream().flatMap(joins::read).toList();
        joinTables.forEach(join -> addJoinTable(join, places, tables));
        List<Sequence> sequences = new SequenceReader(findings).read(drafts);
        Schema schema = enums.addTo(new Schema(namespaces(tables, sequences), List.of(), sequences, tables));
        new RelatedNames(drafts, findings).check();
        new NameCollisions(places, settings.dialect().capabilities().enumTypes(), findings).check(schema);
        Renames renames = new RenameReader(schema, references, joins, findings).read(drafts, joinTables);
        findings.refuseIfAny();
        return new ModelSchema(schema, renames, findings.warnings());
    }

    private Table table(Draft draft, References references) {
        TableColumns made = TableColumns.of(draft, references, findings);
        return new TableReader(draft, references, made, names, findings).read();
    }

    private void addJoinTable(JoinTable join, Map<QualifiedName, Place> places, List<Table> tables) {
        Place first = places.putIfAbsent(join.name(), join.place());
        if (first == null) {
            tables.add(join.table(rules));
        } else {
            findings.problem(
                    join.place(),
                    "join-table-collides",
                    "The join table `" + join.name() + "` has the name of the table of " + first + ".",
                    "name it otherwise with `through`, or use `throughModel` if that table joins the two");
        }
    }

    private static List<String> namespaces(List<Table> tables, List<Sequence> sequences) {
        return Stream.concat(
                        tables.stream().map(Table::name), sequences.stream().map(Sequence::name))
                .map(QualifiedName::schema)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Drafts drafts(List<Class<?>> models) {
        DraftReader reader = new DraftReader(columns, names, findings);
        Map<Class<?>, Draft> drafts = new LinkedHashMap<>();
        Map<QualifiedName, Draft> tables = new HashMap<>();
        Set<Class<?>> broken = new LinkedHashSet<>();
        List<Class<?>> sorted = models.stream()
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        for (Class<?> model : sorted) {
            Draft draft = Loading.attempt(model.getName(), findings, () -> reader.read(model));
            Draft first = draft == null ? null : tables.putIfAbsent(draft.table(), draft);
            if (draft == null || first != null) {
                broken.add(model);
                sharedTable(draft, first);
            } else {
                drafts.put(model, draft);
            }
        }
        return new Drafts(drafts, broken);
    }

    private void sharedTable(@Nullable Draft draft, @Nullable Draft first) {
        if (draft != null && first != null) {
            findings.problem(
                    draft.place(),
                    "shared-table",
                    "The table `" + draft.table() + "` is that of `" + Place.className(first.type()) + "` already.",
                    "name one of the two with `@Model(table = \"…\")`");
        }
    }
}
