package dev.ferro.models;

import dev.ferro.command.ClassPathPatterns;
import dev.ferro.command.DesiredSchema;
import dev.ferro.command.OtherModels;
import dev.ferro.command.OtherModels.Sight;
import dev.ferro.command.SchemaProvider;
import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import dev.ferro.models.writing.ModelWriter;
import dev.ferro.schema.Schema;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings annotated model classes to the commands; a service, so that whoever runs commands need not know of models. */
public final class ModelSchemas implements SchemaProvider {

    @Override
    public DesiredSchema read(Configuration configuration, Dialect dialect) {
        Configuration.Models models = configuration.models();
        ModelSource source = new ModelSource(
                models.packages(),
                ClassPathPatterns.expand(configuration.folder(), models.classPath()),
                models.sources());
        List<OtherModels> kinds = ServiceLoader.load(OtherModels.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Set<String> annotations =
                kinds.stream().flatMap(kind -> kind.annotations().stream()).collect(Collectors.toSet());
        Findings findings = new Findings();
        try (ModelClasses classes = ModelClasses.find(source, annotations, findings)) {
            Sight sight = new Sight(
                    classes.others(),
                    classes.loader(),
                    classes.classPath(),
                    classes.models().isEmpty());
            List<DesiredSchema> others = kinds.stream()
                    .flatMap(kind -> kind.read(sight, configuration, dialect).stream())
                    .toList();
            if (others.isEmpty() || !classes.models().isEmpty()) {
                classes.checkAny(source, findings);
            }
            ModelSchema own = ModelReader.read(classes.models(), settings(configuration.naming(), dialect), findings);
            return others.stream()
                    .reduce(new DesiredSchema(own.schema(), own.renames(), own.warnings()), DesiredSchema::and);
        }
    }

    @Override
    public List<ModelText> write(Schema found, Configuration configuration, Dialect dialect, String packageName) {
        return ModelWriter.write(found, settings(configuration.naming(), dialect), packageName).stream()
                .map(file -> new ModelText(file.fileName(), file.text(), file.remarks()))
                .toList();
    }

    /** {@return how names are made that are configured so} */
    public static ModelSettings settings(Configuration.Naming naming, Dialect dialect) {
        NamingConvention convention = NamingConvention.STANDARD.with(
                naming.primaryKeys(),
                naming.foreignKeys(),
                naming.uniques(),
                naming.indexes(),
                naming.checks(),
                naming.exclusions());
        return new ModelSettings(naming.pluralTables(), dialect, convention);
    }
}
