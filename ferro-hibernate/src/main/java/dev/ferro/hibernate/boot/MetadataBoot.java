package dev.ferro.hibernate.boot;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.command.DesiredSchema;
import dev.ferro.hibernate.Boot;
import dev.ferro.hibernate.BootRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Lets Hibernate build its metadata, without a connection and without a session factory. */
public final class MetadataBoot implements Boot {

    @Override
    public DesiredSchema read(BootRequest request) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(request.loader());
        try (BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(request.loader())
                .build()) {
            return read(request, bootstrap);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static DesiredSchema read(BootRequest request, BootstrapServiceRegistry bootstrap) {
        StandardServiceRegistry registry = registry(request, bootstrap);
        try {
            return new SchemaReading(mapping(request, registry)).read();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private static StandardServiceRegistry registry(BootRequest request, BootstrapServiceRegistry bootstrap) {
        try {
            return new StandardServiceRegistryBuilder(bootstrap)
                    .applySettings(request.settings())
                    .build();
        } catch (RuntimeException | LinkageError refusal) {
            throw refused(refusal);
        }
    }

    private static Mapping mapping(BootRequest request, StandardServiceRegistry registry) {
        try {
            MetadataSources sources = new MetadataSources(registry);
            request.classNames().forEach(sources::addAnnotatedClassName);
            request.mappingFiles().forEach(sources::addResource);
            Metadata metadata = sources.buildMetadata();
            Set<Column> spelledOut = spelledOut(metadata);
            // as a session factory does before it lets the schema be created
            BeanValidation.apply(metadata, registry, request);
            ((MetadataImplementor) metadata).orderColumns(true);
            return mapping(request, metadata, spelledOut);
        } catch (FerroException known) {
            throw known;
        } catch (RuntimeException | LinkageError refusal) {
            throw refused(refusal);
        }
    }

    /** Later a column has a type in either case, and nobody can tell who said it. */
    private static Set<Column> spelledOut(Metadata metadata) {
        Set<Column> columns = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                table.getColumns().stream()
                        .filter(column -> column.getSqlType() != null)
                        .forEach(columns::add);
            }
        }
        return columns;
    }

    private static Mapping mapping(BootRequest request, Metadata metadata, Set<Column> spelledOut) {
        SqlStringGenerationContext context = SqlStringGenerationContextImpl.fromConfigurationMap(
                metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), request.settings());
        return new Mapping(
                metadata,
                metadata.getDatabase().getDialect(),
                context,
                new Names(request.dialect(), context),
                request.dialect().types(),
                request.naming(),
                spelledOut,
                new Remarks());
    }

    /** What Hibernate says is often said best by what made it say so. */
    private static FerroException refused(Throwable refusal) {
        StringBuilder reasons = new StringBuilder();
        for (Throwable reason = refusal; reason != null; reason = reason.getCause()) {
            String text = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
            if (reasons.indexOf(text) < 0) {
                reasons.append(reasons.isEmpty() ? "" : "\n").append(text);
            }
        }
        return Problem.of("hibernate-refuses", "Hibernate does not take the entities.")
                .because(reasons.toString())
                .advise("mend what Hibernate says; the application would not start with it either")
                .refused()
                .causedBy(refusal);
    }
}
