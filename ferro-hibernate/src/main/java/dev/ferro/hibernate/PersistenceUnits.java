package dev.ferro.hibernate;

import dev.ferro.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads {@code META-INF/persistence.xml}. */
final class PersistenceUnits {

    private static final String FILE = "META-INF/persistence.xml";

    /** A mapping in XML that need not be named. */
    private static final String USUAL_MAPPING = "META-INF/orm.xml";

    private PersistenceUnits() {}

    /**
     * {@return the unit that is meant}
     *
     * @param wanted its name; may be null where there is one only
     */
    static PersistenceUnit find(ClassLoader loader, @Nullable String wanted) {
        List<PersistenceUnit> units = all(loader);
        List<PersistenceUnit> meant = units.stream()
                .filter(unit -> wanted == null || wanted.equals(unit.name()))
                .toList();
        if (meant.size() > 1 || (meant.isEmpty() && wanted != null)) {
            throw ambiguous(units, wanted);
        }
        PersistenceUnit unit = meant.isEmpty() ? PersistenceUnit.NONE : meant.get(0);
        boolean usual = loader.getResource(USUAL_MAPPING) != null;
        List<String> mappings = Stream.concat(
                        unit.mappingFiles().stream(), usual ? Stream.of(USUAL_MAPPING) : Stream.of())
                .distinct()
                .toList();
        return new PersistenceUnit(unit.name(), unit.classes(), mappings, unit.properties());
    }

    private static RuntimeException ambiguous(List<PersistenceUnit> units, @Nullable String wanted) {
        String names = units.stream().map(unit -> "`" + unit.name() + "`").collect(Collectors.joining(", "));
        String what = wanted == null
                ? "Nothing says which persistence unit is meant."
                : "There is no persistence unit `" + wanted + "`.";
        return Problem.of("which-persistence-unit", what)
                .at(FILE)
                .because(units.isEmpty() ? "there is none on the class path of models" : "it has " + names)
                .advise("name it in `ferro.toml`: `[hibernate]`, `unit = \"…\"`")
                .refused();
    }

    private static List<PersistenceUnit> all(ClassLoader loader) {
        List<PersistenceUnit> units = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources(FILE))) {
                units.addAll(read(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return units;
    }

    private static List<PersistenceUnit> read(URL file) {
        try (InputStream stream = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(stream).getDocumentElement();
            return elements(root, "persistence-unit")
                    .map(PersistenceUnits::unit)
                    .toList();
        } catch (IOException | ParserConfigurationException | SAXException failure) {
            throw Problem.of("persistence-unreadable", "`" + FILE + "` cannot be read.")
                    .at(file.toString())
                    .because(failure.getMessage())
                    .advise("mend it")
                    .refused()
                    .causedBy(failure);
        }
    }

    private static PersistenceUnit unit(Element element) {
        Map<String, String> properties = new TreeMap<>();
        elements(element, "property")
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        return new PersistenceUnit(
                element.getAttribute("name"), texts(element, "class"), texts(element, "mapping-file"), properties);
    }

    private static List<String> texts(Element element, String name) {
        return elements(element, name)
                .map(found -> found.getTextContent().strip())
                .toList();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength()).mapToObj(place -> (Element) nodes.item(place));
    }
}
