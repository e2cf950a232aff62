package dev.ferro.hibernate;

import dev.ferro.dialect.Dialect;
import dev.ferro.models.NamingRules;
import java.util.List;
import java.util.Map;

/**
 * What Hibernate is asked to read.
 *
 * @param classNames the classes of the mapping
 * @param mappingFiles the resources that describe mappings in XML
 * @param settings Hibernate's settings
 * @param loader loads the application's classes and resources
 * @param dialect the database that the schema is for
 * @param naming makes the names that Hibernate leaves to the database
 */
public record BootRequest(
        List<String> classNames,
        List<String> mappingFiles,
        Map<String, Object> settings,
        ClassLoader loader,
        Dialect dialect,
        NamingRules naming) {

    public BootRequest {
        classNames = List.copyOf(classNames);
        mappingFiles = List.copyOf(mappingFiles);
        settings = Map.copyOf(settings);
    }
}
