package dev.ferro.hibernate;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Hibernate as an application has it: connected to its database. On SQLite it tries to say comments, and goes on. */
final class LiveHibernate implements AutoCloseable {

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("org.hibernate");

    private final StandardServiceRegistry registry;
    private final Metadata metadata;

    private LiveHibernate(StandardServiceRegistry registry, Metadata metadata) {
        this.registry = registry;
        this.metadata = metadata;
    }

    static LiveHibernate of(Application application, String... packages) {
        return of(application, Map.of(), packages);
    }

    static LiveHibernate of(Application application, Map<String, Object> settings, String... packages) {
        LOGGER.setLevel(Level.OFF);
        String url = application.database().url();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.url", url)
                .applySetting("hibernate.connection.pool_size", "2")
                .applySetting("hibernate.hbm2ddl.halt_on_error", String.valueOf(!url.startsWith("jdbc:sqlite")))
                .applySettings(settings)
                .build();
        MetadataSources sources = new MetadataSources(registry);
        entities(packages).forEach(sources::addAnnotatedClassName);
        return new LiveHibernate(registry, sources.buildMetadata());
    }

    /** Lets a whole application start, which creates the tables. */
    static void start(Application application, String... packages) {
        Map<String, Object> settings = Map.of("jakarta.persistence.schema-generation.database.action", "create");
        try (LiveHibernate hibernate = of(application, settings, packages)) {
            hibernate.metadata.buildSessionFactory().close();
        }
    }

    private static List<String> entities(String... packages) {
        try (ScanResult scan = new ClassGraph()
                .overrideClasspath(Application.CLASSES)
                .acceptPackages(packages)
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .scan()) {
            return scan.getAllClasses().getNames().stream()
                    .filter(name -> new HibernateModels()
                            .annotations().stream().anyMatch(scan.getClassInfo(name)::hasAnnotation))
                    .sorted()
                    .toList();
        }
    }

    /** Throws what goes wrong. */
    void create() {
        // as a session factory does that creates tables
        ((MetadataImplementor) metadata).orderColumns(true);
        process("create-only");
    }

    /** Throws what goes wrong. */
    void drop() {
        process("drop");
    }

    /** {@return what Hibernate misses in the database; an empty text if it is content} */
    String complaint() {
        try {
            process("validate");
            return "";
        } catch (SchemaManagementException complaint) {
            return complaint.getMessage();
        }
    }

    private void process(String action) {
        Map<String, Object> settings = new HashMap<>(
                registry.requireService(ConfigurationService.class).getSettings());
        settings.put("jakarta.persistence.schema-generation.database.action", action);
        SchemaManagementToolCoordinator.process(metadata, registry, settings, ignored -> {});
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
