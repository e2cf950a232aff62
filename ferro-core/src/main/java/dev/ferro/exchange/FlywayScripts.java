package dev.ferro.exchange;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a folder of Flyway's scripts, together with what its history table says of them. */
public final class FlywayScripts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    /** What PostgreSQL refuses in a transaction, and Flyway therefore runs without one. */
    private static final Pattern ALONE = Pattern.compile(
            "(?is)\\b(?:CREATE\\s+(?:UNIQUE\\s+)?INDEX|DROP\\s+INDEX|REINDEX\\s+\\w+)\\s+CONCURRENTLY\\b|\\bVACUUM\\b");

    private final Map<String, String> placeholders;
    private final Map<FlywayVersion, SourceFile> versioned = new TreeMap<>();
    private final Map<FlywayVersion, SourceFile> undone = new HashMap<>();
    private final TreeMap<FlywayVersion, SourceFile> baselines = new TreeMap<>();
    private final Map<String, SourceFile> repeated = new TreeMap<>();
    private final Set<String> settings = new LinkedHashSet<>();
    private final List<FlywayRow> rows;
    private final Set<FlywayVersion> run = new LinkedHashSet<>();
    private final Map<FlywayVersion, FlywayRow> rowOf = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();

    private FlywayScripts(Map<String, String> placeholders, List<FlywayRow> rows) {
        this.placeholders = placeholders;
        this.rows = rows;
    }

    /**
     * {@return the history in a folder}
     *
     * @param rows the rows of the history table, in the order in which they were written, by the names of its columns
     * @param placeholders what <code>${name}</code> in scripts stands for
     */
    public static ForeignHistory read(
            Path folder, List<Map<String, @Nullable String>> rows, Map<String, String> placeholders) {
        FlywayScripts scripts =
                new FlywayScripts(placeholders, rows.stream().map(FlywayRow::of).toList());
        SourceFile.below(folder, ".sql").forEach(scripts::add);
        SourceFile.below(folder, ".sql.conf").forEach(scripts::addSettings);
        return scripts.history();
    }

    private void add(SourceFile file) {
        Optional<FlywayName> name = FlywayName.of(file.name());
        if (name.isEmpty()) {
            notes.add("`" + file.path() + "` is not called as Flyway's scripts are, and is left out.");
            return;
        }
        FlywayVersion version = name.get().version().orElse(null);
        switch (name.get().kind()) {
            case VERSIONED -> versioned.put(Objects.requireNonNull(version), file);
            case UNDO -> undone.put(Objects.requireNonNull(version), file);
            case BASELINE -> baselines.put(Objects.requireNonNull(version), file);
            case REPEATABLE -> repeated.put(name.get().description(), file);
        }
    }

    private void addSettings(SourceFile file) {
        if (file.text().replaceAll("\\s", "").contains("executeInTransaction=false")) {
            settings.add(file.path().replaceFirst("\\.conf$", ""));
        }
    }

    private ForeignHistory history() {
        rows.forEach(this::follow);
        List<ForeignScript> scripts = new ArrayList<>();
        Set<RevisionId> applied = new LinkedHashSet<>();
        startAtBaseline(scripts, applied);
        for (FlywayVersion version : order()) {
            ForeignScript script = script(version);
            scripts.add(script);
            if (run.contains(version)) {
                applied.add(script.id());
            }
        }
        boolean complete = scripts.stream().allMatch(script -> applied.contains(script.id()));
        repeated.forEach((description, file) -> {
            ForeignScript script = script(file, "R__" + description, description, null);
            scripts.add(script);
            if (complete && isUnchanged(description, file)) {
                applied.add(script.id());
            }
        });
        refuseMissingPlaceholders();
        return new ForeignHistory(scripts, applied, notes);
    }

    /** What was undone, or declared to be there, is in the table too. */
    private void follow(FlywayRow row) {
        if (!row.success()) {
            throw Problem.of("adopt-failed-migration", "`" + row.script() + "` failed under Flyway.")
                    .because("nobody knows how much of it the database has")
                    .advise("Mend the database, let `flyway repair` and `flyway migrate` end well, and try again.")
                    .refused();
        }
        FlywayVersion version = row.version();
        if (version == null) {
            return;
        }
        switch (row.type()) {
            case "BASELINE" ->
                versioned.keySet().stream()
                        .filter(other -> other.compareTo(version) <= 0)
                        .forEach(run::add);
            case "UNDO_SQL", "UNDO_JDBC", "DELETE" -> run.remove(version);
            default -> {
                run.add(version);
                rowOf.put(version, row);
            }
        }
    }

    /** Where a script stands for all up to a version, those need not be run any more. */
    private void startAtBaseline(List<ForeignScript> scripts, Set<RevisionId> applied) {
        if (baselines.isEmpty()) {
            return;
        }
        FlywayVersion version = baselines.lastKey();
        SourceFile file = baselines.lastEntry().getValue();
        ForeignScript script = script(file, "B" + version, message(file), null);
        scripts.add(script);
        List<FlywayVersion> covered = versioned.keySet().stream()
                .filter(other -> other.compareTo(version) <= 0)
                .toList();
        boolean there = run.contains(version) || (!covered.isEmpty() && run.containsAll(covered));
        if (there) {
            applied.add(script.id());
        } else if (covered.stream().anyMatch(run::contains)) {
            throw Problem.of("adopt-gap", "The database has not reached version " + version + ".")
                    .because("`" + file.name() + "` stands for all versions up to there")
                    .advise("Let Flyway migrate it first.")
                    .refused();
        }
        covered.forEach(versioned::remove);
        covered.forEach(run::remove);
        run.remove(version);
        notes.add("`" + file.path() + "` stands for " + covered.size() + " scripts up to version " + version
                + ", which are left out.");
    }

    /** By version, unless they were run in another order. */
    private List<FlywayVersion> order() {
        Set<FlywayVersion> all = new TreeSet<>(versioned.keySet());
        all.addAll(run);
        List<FlywayVersion> byVersion = new ArrayList<>(all);
        if (byVersion.stream().limit(run.size()).allMatch(run::contains)) {
            return byVersion;
        }
        notes.add("The scripts were run out of order; the history has the order in which they were run.");
        List<FlywayVersion> asRun = new ArrayList<>(run);
        byVersion.stream().filter(version -> !run.contains(version)).forEach(asRun::add);
        return asRun;
    }

    private ForeignScript script(FlywayVersion version) {
        SourceFile file = versioned.get(version);
        FlywayRow row = rowOf.get(version);
        if (file == null) {
            String script = row == null ? "V" + version : row.script();
            notes.add("`" + script + "` was run and is no file of SQL that is there: write into its revision what it"
                    + " does to a new database.");
            return new ForeignScript(
                    script,
                    ForeignScript.id(Runner.FLYWAY, "V" + version),
                    row == null ? script : row.description(),
                    "-- Write here what " + script.replaceAll("\\s+", " ") + " does.\n",
                    null,
                    true);
        }
        if (row != null && row.checksum() != null && row.checksum() != FlywayChecksum.of(file.text())) {
            notes.add("`" + file.path() + "` was edited after it was run.");
        }
        return script(file, "V" + version, message(file), undone.get(version));
    }

    private static String message(SourceFile file) {
        String description =
                FlywayName.of(file.name()).map(FlywayName::description).orElse("");
        return description.isEmpty() ? file.name() : description;
    }

    private ForeignScript script(SourceFile file, String identity, String message, @Nullable SourceFile undo) {
        String text = filled(file);
        boolean inTransaction =
                !settings.contains(file.path()) && !ALONE.matcher(text).find();
        return new ForeignScript(
                file.path(),
                ForeignScript.id(Runner.FLYWAY, identity),
                message,
                text,
                undo == null ? null : filled(undo),
                inTransaction);
    }

    private boolean isUnchanged(String description, SourceFile file) {
        return rows.stream()
                .filter(row -> row.version() == null && row.description().equals(description))
                .reduce((first, second) -> second)
                .filter(row -> Objects.equals(row.checksum(), FlywayChecksum.of(file.text())))
                .isPresent();
    }

    private String filled(SourceFile file) {
        Matcher matcher = PLACEHOLDER.matcher(file.text());
        return matcher.replaceAll(found -> {
            String value = placeholders.get(found.group(1));
            if (value == null) {
                missing.add("`" + found.group(1) + "` in `" + file.path() + "`");
            }
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
    }

    private void refuseMissingPlaceholders() {
        if (!missing.isEmpty()) {
            throw new FerroException(
                    Refusal.REFUSED,
                    missing.stream()
                            .map(what -> Problem.of("adopt-placeholder", "Nothing says what " + what + " stands for.")
                                    .advise("Say it as in `--placeholder name=value`."))
                            .toList());
        }
    }
}
