package dev.ferro.models;

import java.util.List;
import java.util.Set;

/** Reads models into the schema that they describe. */
public final class ModelReader {

    private ModelReader() {}

    /**
     * {@return what the models describe} Classes are looked for by package on a class path, or compiled in memory from
     * source folders, or both.
     *
     * @throws dev.ferro.FerroException with everything that is wrong in any of the models
     */
    public static ModelSchema read(ModelSource source, ModelSettings settings) {
        Findings findings = new Findings();
        try (ModelClasses classes = ModelClasses.find(source, Set.of(), findings)) {
            classes.checkAny(source, findings);
            return read(classes.models(), settings, findings);
        }
    }

    /** {@return what classes describe that are loaded already} */
    static ModelSchema read(List<Class<?>> models, ModelSettings settings) {
        return read(models, settings, new Findings());
    }

    static ModelSchema read(List<Class<?>> models, ModelSettings settings, Findings findings) {
        return new SchemaReader(settings, findings).read(models);
    }
}
