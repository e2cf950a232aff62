package dev.ferro.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code application.properties} and {@code application.yml} that an application has on its class path, without those
 * of profiles.
 *
 * @param entries the settings in them
 * @param remarks what could not be read
 */
record ApplicationFiles(Map<String, String> entries, List<String> remarks) {

    private static final List<String> YAML = List.of("application.yaml", "application.yml", "config/application.yml");

    /** What is said in both is said by the properties, as Spring has it. */
    private static final List<String> PROPERTIES = List.of("application.properties", "config/application.properties");

    static ApplicationFiles of(ClassLoader loader) {
        Map<String, String> entries = new TreeMap<>();
        List<String> remarks = new ArrayList<>();
        for (String file : YAML) {
            URL found = loader.getResource(file);
            if (found != null) {
                addYaml(found, loader, entries, remarks);
            }
        }
        for (String file : PROPERTIES) {
            URL found = loader.getResource(file);
            if (found != null) {
                addProperties(found, entries);
            }
        }
        return new ApplicationFiles(entries, remarks);
    }

    private static void addProperties(URL file, Map<String, String> entries) {
        Properties properties = new Properties();
        try (InputStream stream = file.openStream()) {
            properties.load(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        properties.stringPropertyNames().forEach(name -> entries.put(name, properties.getProperty(name)));
    }

    /** An application with such a file brings along what reads it. */
    private static void addYaml(URL file, ClassLoader loader, Map<String, String> entries, List<String> remarks) {
        try (InputStream stream = file.openStream()) {
            Class<?> options = loader.loadClass("org.yaml.snakeyaml.LoaderOptions");
            Class<?> constructor = loader.loadClass("org.yaml.snakeyaml.constructor.SafeConstructor");
            Class<?> base = loader.loadClass("org.yaml.snakeyaml.constructor.BaseConstructor");
            Object safe = constructor
                    .getConstructor(options)
                    .newInstance(options.getConstructor().newInstance());
            Class<?> yaml = loader.loadClass("org.yaml.snakeyaml.Yaml");
            Object parser = yaml.getConstructor(base).newInstance(safe);
            Object documents = yaml.getMethod("loadAll", InputStream.class).invoke(parser, stream);
            for (Object document : (Iterable<?>) documents) {
                addDocument(document, entries);
            }
        } catch (ReflectiveOperationException | RuntimeException failure) {
            remarks.add("`" + file + "` is not read: "
                    + (failure instanceof ClassNotFoundException
                            ? "`org.yaml:snakeyaml` is not on the class path of models"
                            : String.valueOf(failure.getMessage())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What holds for a profile only is left out. */
    private static void addDocument(@Nullable Object document, Map<String, String> entries) {
        Map<String, String> found = new TreeMap<>();
        flatten("", document, found);
        if (!found.containsKey("spring.config.activate.on-profile") && !found.containsKey("spring.profiles")) {
            entries.putAll(found);
        }
    }

    private static void flatten(String prefix, @Nullable Object value, Map<String, String> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) ->
                    flatten(prefix.isEmpty() ? String.valueOf(name) : prefix + "." + name, inner, found));
        } else if (value instanceof List<?> list) {
            for (int place = 0; place < list.size(); place++) {
                flatten(prefix + "[" + place + "]", list.get(place), found);
            }
        } else if (value != null) {
            found.put(prefix, String.valueOf(value));
        }
    }
}
