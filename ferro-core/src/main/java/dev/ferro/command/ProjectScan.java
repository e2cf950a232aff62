package dev.ferro.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be told about a project by looking at its folder.
 *
 * @param build the build tool, or null where there is none
 * @param sources the folder of the sources, relative to the project's, or null where there is none
 * @param packages the packages in which sources with models stand, without those inside another one
 * @param applicationUrl the database that Spring Boot's settings name
 */
record ProjectScan(
        @Nullable Build build,
        @Nullable String sources,
        List<String> packages,
        @Nullable ApplicationUrl applicationUrl) {

    private static final Pattern MODEL =
            Pattern.compile("^\\s*@(dev\\.ferro\\.annotations\\.)?Model\\b", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^\\s*import\\s+dev\\.ferro\\.annotations\\.(Model|\\*)\\s*;", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

    /** A build tool and where it puts compiled classes. */
    enum Build {
        MAVEN("Maven", "target/classes"),
        GRADLE("Gradle", "build/classes/java/main");

        private final String title;
        private final String classes;

        Build(String title, String classes) {
            this.title = title;
            this.classes = classes;
        }

        String title() {
            return title;
        }

        String classes() {
            return classes;
        }
    }

    static ProjectScan of(Path folder) {
        String sources = sources(folder);
        List<String> packages = sources == null ? List.of() : packages(folder.resolve(sources));
        return new ProjectScan(build(folder), sources, packages, ApplicationUrl.find(folder));
    }

    private static @Nullable Build build(Path folder) {
        if (Files.exists(folder.resolve("pom.xml"))) {
            return Build.MAVEN;
        }
        boolean gradle =
                Files.exists(folder.resolve("build.gradle")) || Files.exists(folder.resolve("build.gradle.kts"));
        return gradle ? Build.GRADLE : null;
    }

    private static @Nullable String sources(Path folder) {
        for (String candidate : List.of("src/main/java", "src")) {
            if (Files.isDirectory(folder.resolve(candidate))) {
                return candidate;
            }
        }
        return null;
    }

    private static List<String> packages(Path sources) {
        TreeSet<String> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> add(file, packages));
        } catch (IOException | UncheckedIOException exception) {
            // looking around is a courtesy: what cannot be read is filled in by hand
            return List.of();
        }
        return outermost(packages);
    }

    private static void add(Path file, TreeSet<String> packages) {
        String text = TextFiles.read(file);
        Matcher name = PACKAGE.matcher(text);
        boolean hasModel = text.contains("dev.ferro.annotations")
                && MODEL.matcher(text).find()
                && (IMPORT.matcher(text).find() || text.contains("@dev.ferro.annotations.Model"));
        if (hasModel && name.find()) {
            packages.add(name.group(1));
        }
    }

    private static List<String> outermost(TreeSet<String> packages) {
        List<String> outermost = new ArrayList<>();
        for (String name : packages) {
            if (outermost.stream().noneMatch(outer -> name.startsWith(outer + "."))) {
                outermost.add(name);
            }
        }
        return outermost;
    }
}
