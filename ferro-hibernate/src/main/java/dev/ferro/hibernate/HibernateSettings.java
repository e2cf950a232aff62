package dev.ferro.hibernate;

import dev.ferro.Problem;
import dev.ferro.config.Configuration;
import dev.ferro.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What Hibernate is told: what the application tells it, as far as it shapes the schema, what {@code ferro.toml} says, and
 * which database the schema is for.
 *
 * @param properties the settings
 * @param mappingFiles the resources with mappings in XML
 * @param remarks what of the application's settings could not be read
 */
record HibernateSettings(Map<String, Object> properties, List<String> mappingFiles, List<String> remarks) {

    private static final String DIALECT = "hibernate.dialect";

    /** What would connect to something, or start something, and says nothing of the schema. */
    private static final List<String> ELSEWHERE = List.of(
            "hibernate.connection.",
            "hibernate.hikari",
            "hibernate.c3p0",
            "hibernate.agroal",
            "hibernate.cache.",
            "hibernate.transaction.",
            "hibernate.search.",
            "hibernate.session_factory",
            "hibernate.hbm2ddl.auto",
            "hibernate.hbm2ddl.import",
            "hibernate.multi_tenant",
            "hibernate.tenant_identifier",
            "hibernate.resource.beans",
            "hibernate.boot.allow_jdbc",
            "hibernate.temp.use_jdbc",
            "jakarta.persistence.jdbc",
            "jakarta.persistence.jta",
            "jakarta.persistence.nonJta",
            "jakarta.persistence.schema-generation",
            "jakarta.persistence.database",
            "jakarta.persistence.sql-load",
            "jakarta.persistence.bean.manager",
            "jakarta.persistence.sharedCache");

    static HibernateSettings of(
            ClassLoader loader, PersistenceUnit unit, Configuration.Hibernate configured, Dialect dialect) {
        ApplicationSettings application = ApplicationSettings.of(loader);
        Map<String, String> told = new TreeMap<>(NamingChoice.of(configured.naming(), loader));
        told.putAll(unit.properties());
        told.putAll(application.properties());
        if (configured.naming() != null) {
            told.putAll(NamingChoice.of(configured.naming(), loader));
        }
        told.remove(DIALECT);
        told.putAll(configured.properties());
        told.keySet().removeIf(name -> ELSEWHERE.stream().anyMatch(name::startsWith));
        Map<String, Object> properties = new TreeMap<>(told);
        properties.putAll(database(loader, dialect, told.containsKey(DIALECT)));
        List<String> mappings = Stream.concat(unit.mappingFiles().stream(), application.mappingFiles().stream())
                .distinct()
                .toList();
        return new HibernateSettings(properties, mappings, new ArrayList<>(application.remarks()));
    }

    private static Map<String, Object> database(ClassLoader loader, Dialect dialect, boolean chosen) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        properties.put("hibernate.cache.use_second_level_cache", "false");
        properties.put("hibernate.cache.use_query_cache", "false");
        properties.put("hibernate.cache.region.factory_class", "org.hibernate.cache.internal.NoCachingRegionFactory");
        if (!chosen) {
            properties.put("jakarta.persistence.database-product-name", product(loader, dialect));
            dialect.serverVersion().ifPresent(version -> {
                properties.put("jakarta.persistence.database-product-version", version.toString());
                properties.put("jakarta.persistence.database-major-version", String.valueOf(version.major()));
                properties.put("jakarta.persistence.database-minor-version", String.valueOf(version.minor()));
            });
        }
        return properties;
    }

    /** A database calls itself as its dialect's title does. */
    private static String product(ClassLoader loader, Dialect dialect) {
        String community = "org/hibernate/community/dialect/SQLiteDialect.class";
        if (Objects.equals(dialect.name(), "sqlite") && loader.getResource(community) == null) {
            throw Problem.of("no-hibernate-dialect", "This Hibernate does not know SQLite.")
                    .because("its dialect is in `org.hibernate.orm:hibernate-community-dialects`, which is not on the"
                            + " class path of models")
                    .advise("add it to the application, or name another one: `[hibernate]`, `properties = {"
                            + " \"hibernate.dialect\" = \"…\" }`")
                    .refused();
        }
        return dialect.title();
    }
}
