package dev.ferro.command;

import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads models of another kind than Ferro's own, such as entities of Jakarta Persistence; a service that whoever reads
 * models asks, too.
 */
public interface OtherModels {

    /** {@return the names of the annotations that mark the classes of this kind} */
    Set<String> annotations();

    /** {@return what the models of this kind describe; empty if there are none} */
    Optional<DesiredSchema> read(Sight sight, Configuration configuration, Dialect dialect);

    /**
     * What is seen of an application.
     *
     * @param classNames the marked classes, in order
     * @param loader loads the application's classes and resources
     * @param classPath the folders and jars that it loads them from
     * @param alone whether there are no models of Ferro's own
     */
    record Sight(List<String> classNames, ClassLoader loader, List<Path> classPath, boolean alone) {

        public Sight {
            classNames = List.copyOf(classNames);
            classPath = List.copyOf(classPath);
        }
    }
}
