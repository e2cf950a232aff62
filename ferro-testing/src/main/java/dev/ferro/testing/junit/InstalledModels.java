package dev.ferro.testing.junit;

import dev.ferro.Problem;
import dev.ferro.command.DesiredSchema;
import dev.ferro.command.SchemaProvider;
import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import dev.ferro.schema.Schema;
import java.util.List;
import java.util.ServiceLoader;

/** Whatever reads models on the class path; looked for when models are first wanted. */
final class InstalledModels implements SchemaProvider {

    @Override
    public DesiredSchema read(Configuration configuration, Dialect dialect) {
        return installed(configuration).read(configuration, dialect);
    }

    @Override
    public List<ModelText> write(Schema found, Configuration configuration, Dialect dialect, String packageName) {
        return installed(configuration).write(found, configuration, dialect, packageName);
    }

    private static SchemaProvider installed(Configuration configuration) {
        return ServiceLoader.load(SchemaProvider.class)
                .findFirst()
                .orElseThrow(() -> Problem.of("no-model-reader", "Nothing on the class path reads models.")
                        .at(configuration.file().toString())
                        .because("it names packages of models: "
                                + String.join(", ", configuration.models().packages()))
                        .advise("Add `dev.ferro:ferro-models` to the dependencies of the tests.")
                        .refused());
    }
}
