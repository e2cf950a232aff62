package dev.ferro.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database that the settings of a Spring Boot application name.
 *
 * @param file the file, relative to the project
 * @param url the URL
 */
record ApplicationUrl(String file, String url) {

    private static final String FOLDER = "src/main/resources/";
    private static final Pattern PROPERTY =
            Pattern.compile("^\\s*spring\\.datasource\\.url\\s*[=:]\\s*(\\S+)\\s*$", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("^(\\s*)([\\w.-]+)\\s*:\\s*(.*?)\\s*$");
    private static final List<String> KINDS = List.of("h2", "mariadb", "mysql", "postgresql", "sqlite");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+}");

    static @Nullable ApplicationUrl find(Path project) {
        for (String name : List.of("application.yml", "application.yaml", "application.properties")) {
            Path file = project.resolve(FOLDER + name);
            String url = Files.isRegularFile(file) ? url(TextFiles.read(file), name) : null;
            if (url != null && isUsable(url)) {
                return new ApplicationUrl(FOLDER + name, url);
            }
        }
        return null;
    }

    private static @Nullable String url(String text, String name) {
        if (!name.endsWith(".properties")) {
            return yamlUrl(text);
        }
        Matcher matcher = PROPERTY.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** {@return the value of spring: datasource: url:, following the indentation} */
    private static @Nullable String yamlUrl(String text) {
        String path = "";
        int[] indents = new int[64];
        int depth = 0;
        for (String line : text.lines().toList()) {
            Matcher key = KEY.matcher(line);
            if (line.isBlank() || line.strip().startsWith("#") || !key.matches()) {
                continue;
            }
            int indent = key.group(1).length();
            while (depth > 0 && indents[depth - 1] >= indent) {
                path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
                depth--;
            }
            path = path + "/" + key.group(2);
            indents[depth++] = indent;
            if (path.replace('.', '/').equals("/spring/datasource/url")) {
                return key.group(3).replaceAll("^[\"']|[\"']$", "");
            }
        }
        return null;
    }

    /**
     * Placeholders with a default are Spring's own; a bare variable means the same here. What is in the memory of the
     * application cannot be reached from outside.
     */
    private static boolean isUsable(String url) {
        boolean known = KINDS.stream().anyMatch(kind -> url.startsWith("jdbc:" + kind + ":"));
        return VARIABLE.matcher(url).matches() || (known && !url.contains("${") && !url.startsWith("jdbc:h2:mem:"));
    }
}
