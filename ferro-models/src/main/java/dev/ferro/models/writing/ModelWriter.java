package dev.ferro.models.writing;

import dev.ferro.models.ModelSettings;
import dev.ferro.models.NamingRules;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes annotated records that describe a schema, a file for each table and each enum. */
public final class ModelWriter {

    private ModelWriter() {}

    /**
     * {@return the files, by the names of their classes}
     *
     * @param found what a database holds, as reflection reads it
     * @param settings how the models will be read
     * @param packageName their package, or nothing
     */
    public static List<ModelFile> write(Schema found, ModelSettings settings, String packageName) {
        Schema schema = new KeyTypes(settings.dialect())
                .resolve(new LabelChecks(settings.dialect()).resolve(new EnumNames(settings.dialect()).resolve(found)));
        NamingRules rules = NamingRules.of(settings);
        ClassNames names = ClassNames.of(schema, settings);
        List<Join> joins = schema.tables().stream()
                .flatMap(table -> Join.of(table, schema, names, rules).stream())
                .toList();
        Set<QualifiedName> joined = joins.stream().map(Join::table).collect(Collectors.toSet());
        Schema modelled = schema.withTables(schema.tables().stream()
                .filter(table -> !joined.contains(table.name()))
                .toList());
        Models models =
                new Models(modelled, packageName, rules, names, Relations.of(modelled), joins, new RelatedNames());
        List<ModelFile> files = new ArrayList<>(enums(models));
        modelled.tables().forEach(table -> files.add(new TableSource(models, table).file()));
        files.sort(Comparator.comparing(ModelFile::className));
        return files;
    }

    private static List<ModelFile> enums(Models models) {
        TreeMap<QualifiedName, EnumerationType> types = new TreeMap<>();
        models.schema().tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.type().enumeration().stream())
                .forEach(type -> types.putIfAbsent(type.name(), type));
        return types.values().stream()
                .map(type -> new EnumSource(models.packageName(), models.names().enumType(type.name()), type.labels())
                        .file())
                .toList();
    }
}
