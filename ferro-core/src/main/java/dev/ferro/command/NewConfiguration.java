package dev.ferro.command;

import dev.ferro.command.ProjectScan.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a new configuration file starts with.
 *
 * @param database the name of the database, where there are several
 * @param location the folder of the scripts
 * @param headsLock whether a file beside the scripts names the heads of the history
 * @param url the database
 * @param packages the packages of the models
 * @param classes where compiled classes are, or null where models are compiled from sources
 * @param sources where sources are, or null
 * @param detected what was found in the project
 * @param advice what to look at
 */
record NewConfiguration(
        @Nullable String database,
        String location,
        boolean headsLock,
        String url,
        List<String> packages,
        @Nullable String classes,
        @Nullable String sources,
        List<String> detected,
        List<String> advice) {

    static NewConfiguration of(Init.Input input, ProjectScan scan) {
        List<String> detected = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        Build build = scan.build();
        if (build != null) {
            detected.add(build.title() + " builds it; its classes are in " + build.classes());
        }
        List<String> packages = input.packages().isEmpty() ? scan.packages() : input.packages();
        if (input.packages().isEmpty() && !packages.isEmpty()) {
            detected.add("models in " + String.join(", ", packages));
        } else if (packages.isEmpty()) {
            advice.add("set `packages` once there are models");
        }
        String url = url(input, scan, detected);
        if (holdsPassword(url)) {
            advice.add("the URL holds a password; keep it out of the file with `url = \"${DATABASE_URL}\"`");
        }
        String sources = build == null ? Objects.requireNonNullElse(scan.sources(), "src/main/java") : null;
        String classes = build == null ? null : build.classes();
        return new NewConfiguration(
                input.database(),
                stripSlash(input.location()),
                input.headsLock(),
                url,
                packages,
                classes,
                sources,
                List.copyOf(detected),
                List.copyOf(advice));
    }

    private static String url(Init.Input input, ProjectScan scan, List<String> detected) {
        if (input.url() != null) {
            return input.url();
        }
        ApplicationUrl application = scan.applicationUrl();
        if (application != null) {
            detected.add("the database of " + application.file());
            return application.url();
        }
        return "jdbc:sqlite:" + Objects.requireNonNullElse(input.database(), "app") + ".db";
    }

    /** {@return whether a URL says {@code user:password@host} or {@code password=…}} */
    private static boolean holdsPassword(String url) {
        int authority = url.indexOf("://");
        int at = url.indexOf('@');
        boolean user = authority >= 0
                && at > authority
                && url.substring(authority + 3, at).contains(":");
        return user || url.contains("password=");
    }

    private static String stripSlash(String location) {
        return location.endsWith("/") && location.length() > 1
                ? location.substring(0, location.length() - 1)
                : location;
    }

    /** {@return the whole file} */
    String text() {
        return database == null
                ? "# Ferro's settings. Paths start at this file's folder.\n\n" + single()
                : """
                # Ferro's settings. Paths start at this file's folder. Each database has tables of its own, worked on in this
                # order; what stands above them, such as `lock_wait = "30s"`, holds for all.

                """ + tables();
    }

    private String single() {
        return """
                # The database: jdbc:sqlite:app.db, postgresql://user@host/database, or a variable: "${DATABASE_URL}".
                url = %s

                # The folder of the migration scripts.
                script_location = %s
                %s
                [models]
                # The packages of the model classes, and where the classes are: compiled, or in folders of sources.
                packages = %s
                %s

                # Laid over the rest by `ferro -e production …`:
                # [environments.production]
                # url = "${DATABASE_URL}"
                # lock_wait = "30s"
                """.formatted(quoted(url), quoted(location), lock(), list(packages), places());
    }

    /** {@return the tables of the named database} */
    String tables() {
        return """
                [databases.%1$s]
                # The database: jdbc:sqlite:app.db, postgresql://user@host/database, or a variable: "${DATABASE_URL}".
                url = %2$s

                # The folder of its migration scripts.
                script_location = %3$s
                %4$s
                [databases.%1$s.models]
                # The packages of its model classes, and where the classes are: compiled, or in folders of sources.
                packages = %5$s
                %6$s
                """.formatted(database, quoted(url), quoted(location), lock(), list(packages), places());
    }

    private String lock() {
        return headsLock ? """

                # `heads.lock` beside them names the newest revisions, so that two branches that both add one conflict in git.
                heads_lock = true
                """ : "";
    }

    private String places() {
        if (classes != null) {
            return "classpath = " + list(List.of(classes));
        }
        return "sources = " + list(List.of(Objects.requireNonNull(sources)));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(NewConfiguration::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
