package dev.ferro.hibernate;

import java.util.List;
import java.util.Map;

/**
 * What a {@code persistence.xml} says of one unit.
 *
 * @param name its name
 * @param classes the classes it lists
 * @param mappingFiles the resources with mappings in XML that it names
 * @param properties its properties
 */
record PersistenceUnit(String name, List<String> classes, List<String> mappingFiles, Map<String, String> properties) {

    /** There is no {@code persistence.xml}. */
    static final PersistenceUnit NONE = new PersistenceUnit("", List.of(), List.of(), Map.of());
}
