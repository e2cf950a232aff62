package dev.ferro.application;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.command.DesiredSchema;
import dev.ferro.command.SchemaProvider;
import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import dev.ferro.schema.Schema;
import java.util.List;

/** An application runs scripts; what its models say, it need not know for that. */
final class NoModels implements SchemaProvider {

    @Override
    public DesiredSchema read(Configuration configuration, Dialect dialect) {
        throw refused();
    }

    @Override
    public List<ModelText> write(Schema found, Configuration configuration, Dialect dialect, String packageName) {
        throw refused();
    }

    private static FerroException refused() {
        return Problem.of("no-model-reader", "Nothing in this application reads models.")
                .advise("Compare models by `ferro check`, or in a test.")
                .refused();
    }
}
