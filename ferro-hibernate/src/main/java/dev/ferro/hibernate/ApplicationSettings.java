package dev.ferro.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an application of Spring Boot or Quarkus tells Hibernate in its own files.
 *
 * @param properties the settings, by Hibernate's names
 * @param mappingFiles the resources with mappings in XML
 * @param remarks what could not be read
 */
record ApplicationSettings(Map<String, String> properties, List<String> mappingFiles, List<String> remarks) {

    private static final String SPRING_PROPERTIES = "spring.jpa.properties.";
    private static final String SPRING_FILES = "spring.jpa.mapping-resources";
    private static final String QUARKUS = "quarkus.hibernate-orm.";
    private static final String QUARKUS_PROPERTIES = QUARKUS + "unsupported-properties.";
    private static final String QUARKUS_FILES = QUARKUS + "mapping-files";

    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";

    /** The settings of both that shape a schema, by the names that Hibernate has for them. */
    private static final Map<String, String> NAMES = Map.of(
            "spring.jpa.hibernate.naming.implicit-strategy",
            IMPLICIT,
            "spring.jpa.hibernate.naming.physical-strategy",
            PHYSICAL,
            QUARKUS + "implicit-naming-strategy",
            IMPLICIT,
            QUARKUS + "physical-naming-strategy",
            PHYSICAL,
            QUARKUS + "database.default-schema",
            "hibernate.default_schema",
            QUARKUS + "database.default-catalog",
            "hibernate.default_catalog",
            QUARKUS + "mapping.timezone.default-storage",
            "hibernate.timezone.default_storage",
            QUARKUS + "mapping.id.optimizer.default",
            "hibernate.id.optimizer.pooled.preferred",
            QUARKUS + "database.globally-quoted-identifiers",
            "hibernate.globally_quoted_identifiers");

    /** {@return what the files say that a loader sees} */
    static ApplicationSettings of(ClassLoader loader) {
        ApplicationFiles files = ApplicationFiles.of(loader);
        Map<String, String> settings = new TreeMap<>();
        List<String> mappings = new ArrayList<>();
        files.entries().forEach((written, value) -> {
            String name = written.startsWith(SPRING_PROPERTIES) || written.startsWith(QUARKUS_PROPERTIES)
                    ? written
                    : relaxed(written);
            if (name.startsWith(SPRING_PROPERTIES)) {
                settings.put(bare(name.substring(SPRING_PROPERTIES.length())), value);
            } else if (name.startsWith(QUARKUS_PROPERTIES)) {
                settings.put(bare(name.substring(QUARKUS_PROPERTIES.length())), value);
            } else if (NAMES.containsKey(name)) {
                settings.put(NAMES.get(name), value);
            } else if (name.startsWith(SPRING_FILES) || name.startsWith(QUARKUS_FILES)) {
                Stream.of(value.split(",")).map(String::strip).forEach(mappings::add);
            }
        });
        return new ApplicationSettings(settings, mappings, files.remarks());
    }

    /** Spring takes {@code implicitStrategy} and {@code implicit_strategy} for {@code implicit-strategy}. */
    private static String relaxed(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** In YAML and in Quarkus' files a name with dots may be quoted. */
    private static String bare(String name) {
        return name.replace("\"", "").replace("[", "").replace("]", "");
    }
}
