package dev.ferro.hibernate;

import dev.ferro.Problem;
import dev.ferro.command.DesiredSchema;
import dev.ferro.command.OtherModels;
import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import dev.ferro.diff.Renames;
import dev.ferro.models.ModelSchemas;
import dev.ferro.models.NamingRules;
import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings the entities that the application's Hibernate knows to the commands; a service that those who read models ask. */
public final class HibernateModels implements OtherModels {

    private static final String PACKAGE_INFO = ".package-info";

    /** Also the one of old versions, so that whoever has one is told. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.Converter",
            "javax.persistence.Entity");

    @Override
    public Set<String> annotations() {
        return ANNOTATIONS;
    }

    @Override
    public Optional<DesiredSchema> read(Sight sight, Configuration configuration, Dialect dialect) {
        PersistenceUnit unit =
                PersistenceUnits.find(sight.loader(), configuration.hibernate().unit());
        Set<String> classes = new TreeSet<>(sight.classNames());
        classes.addAll(unit.classes());
        if (classes.isEmpty() && unit.mappingFiles().isEmpty()) {
            return Optional.empty();
        }
        HibernateVersion version = HibernateVersion.of(sight.loader());
        if (version == null && !sight.alone()) {
            return Optional.of(overlooked(classes));
        }
        if (version == null) {
            throw missing(classes);
        }
        version.check();
        HibernateSettings settings = HibernateSettings.of(sight.loader(), unit, configuration.hibernate(), dialect);
        BootRequest request = new BootRequest(
                withPackages(classes, sight.loader()),
                settings.mappingFiles(),
                settings.properties(),
                sight.loader(),
                dialect,
                NamingRules.of(ModelSchemas.settings(configuration.naming(), dialect)));
        return Optional.of(read(sight.loader(), request, settings.remarks()));
    }

    private static DesiredSchema read(ClassLoader loader, BootRequest request, List<String> remarks) {
        DesiredSchema read =
                QuietLogging.during(loader, () -> BootLoader.boot(loader).read(request));
        List<String> warnings = new ArrayList<>(remarks);
        warnings.addAll(read.warnings());
        return new DesiredSchema(read.schema(), read.renames(), warnings, read.beside());
    }

    /** What is annotated at a package is found at the class of its annotations. */
    private static List<String> withPackages(Set<String> classes, ClassLoader loader) {
        Set<String> all = new TreeSet<>(classes);
        for (String name : classes) {
            int dot = name.lastIndexOf('.');
            String info = dot < 0 ? "" : name.substring(0, dot) + PACKAGE_INFO;
            if (dot > 0 && loader.getResource(info.replace('.', '/') + ".class") != null) {
                all.add(info);
            }
        }
        return List.copyOf(all);
    }

    /** Another provider may be the one that they are for. */
    private static DesiredSchema overlooked(Set<String> classes) {
        return new DesiredSchema(
                Schema.EMPTY,
                Renames.NONE,
                List.of("Entities such as `" + classes.iterator().next()
                        + "` are left alone: there is no Hibernate on the class path of models."));
    }

    private static RuntimeException missing(Set<String> classes) {
        return Problem.of("no-hibernate", "There are entities, and no Hibernate that knows what they become.")
                .at(classes.stream().findFirst().orElse("META-INF/persistence.xml"))
                .because("`org.hibernate.orm:hibernate-core` is not on the class path of models")
                .advise("add the libraries of the application to `classpath` of `[models]`, as in"
                        + " `\"target/dependency/*.jar\"`")
                .refused();
    }
}
