package dev.ferro.models;

import dev.ferro.command.ClassPathPatterns;
import dev.ferro.command.DesiredSchema;
import dev.ferro.command.SchemaProvider;
import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import dev.ferro.models.writing.ModelWriter;
import dev.ferro.schema.Schema;
import java.util.List;

/** Brings annotated model classes to the commands; a service, so that whoever runs commands need not know of models. */
public final class ModelSchemas implements SchemaProvider {

    @Override
    public DesiredSchema read(Configuration configuration, Dialect dialect) {
        Configuration.Models models = configuration.models();
        ModelSource source = new ModelSource(
                models.packages(),
                ClassPathPatterns.expand(configuration.folder(), models.classPath()),
                models.sources());
        ModelSchema schema = ModelReader.read(source, settings(configuration.naming(), dialect));
        return new DesiredSchema(schema.schema(), schema.renames(), schema.warnings());
    }

    @Override
    public List<ModelText> write(Schema found, Configuration configuration, Dialect dialect, String packageName) {
        return ModelWriter.write(found, settings(configuration.naming(), dialect), packageName).stream()
                .map(file -> new ModelText(file.fileName(), file.text(), file.remarks()))
                .toList();
    }

    private static ModelSettings settings(Configuration.Naming naming, Dialect dialect) {
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
