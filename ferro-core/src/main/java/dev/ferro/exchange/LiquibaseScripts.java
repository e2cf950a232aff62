package dev.ferro.exchange;

import dev.ferro.dialect.Quoting;
import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the changelogs in formatted SQL of a folder, or what Liquibase has written of others in SQL, together with what its
 * table says of them.
 *
 * @param history the history that the changesets make
 * @param others the changesets that were run and are in no file of the folder
 */
public record LiquibaseScripts(ForeignHistory history, List<String> others) {

    public LiquibaseScripts {
        others = List.copyOf(others);
    }

    /**
     * {@return what is in a folder}
     *
     * @param table the table and its rows
     * @param database the name of the database
     * @param quoting how the database quotes
     */
    public static LiquibaseScripts read(Path folder, Table table, String database, Quoting quoting) {
        return new Reading(table, database, quoting).read(folder);
    }

    /**
     * Liquibase's table.
     *
     * @param name its name
     * @param rows its rows, in the order in which they were written, by the names of its columns
     */
    public record Table(String name, List<Map<String, @Nullable String>> rows) {}

    /** What is gathered on the way. */
    private static final class Reading {

        private final Table table;
        private final List<Map<String, @Nullable String>> rows;
        private final String database;
        private final Quoting quoting;
        private final List<String> notes = new ArrayList<>();

        Reading(Table table, String database, Quoting quoting) {
            this.table = table;
            this.rows = table.rows();
            this.database = database;
            this.quoting = quoting;
        }

        LiquibaseScripts read(Path folder) {
            List<Changeset> changesets = changesets(SourceFile.below(folder, ".sql"));
            List<Integer> places = changesets.stream().map(this::row).toList();
            changesets.sort(Comparator.comparingInt(this::place));
            List<ForeignScript> scripts = changesets.stream().map(this::script).toList();
            Set<RevisionId> applied = new LinkedHashSet<>();
            for (int i = 0; i < scripts.size(); i++) {
                if (row(changesets.get(i)) >= 0) {
                    applied.add(scripts.get(i).id());
                }
            }
            List<String> others = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (!places.contains(i)) {
                    others.add(name(rows.get(i)));
                }
            }
            return new LiquibaseScripts(new ForeignHistory(scripts, applied, notes), others);
        }

        /** A changeset of formatted SQL says more than what Liquibase writes of it. */
        private List<Changeset> changesets(List<SourceFile> files) {
            Map<String, Changeset> changesets = new LinkedHashMap<>();
            files.stream()
                    .filter(FormattedSql::isOne)
                    .flatMap(file -> FormattedSql.read(file).stream())
                    .filter(this::isForDatabase)
                    .forEach(changeset -> changesets.put(changeset.name(), changeset));
            List<SourceFile> exported =
                    files.stream().filter(ExportedSql::isOne).toList();
            ExportedSql.read(exported, quoting, table.name())
                    .forEach(changeset -> changesets.putIfAbsent(changeset.name(), changeset));
            if (!exported.isEmpty()) {
                notes.add("What Liquibase has written does not say which changesets run outside a transaction:"
                        + " write `-- without transaction` into those revisions.");
            }
            return new ArrayList<>(changesets.values());
        }

        /** What was run comes first, in its order; the rest as it is read. */
        private int place(Changeset changeset) {
            int row = row(changeset);
            return row < 0 ? Integer.MAX_VALUE : row;
        }

        private int row(Changeset changeset) {
            for (int i = 0; i < rows.size(); i++) {
                Map<String, @Nullable String> row = rows.get(i);
                if (changeset.id().equals(row.get("id"))
                        && changeset.author().equals(row.get("author"))
                        && isSame(changeset.path(), Objects.requireNonNullElse(row.get("filename"), ""))) {
                    return i;
                }
            }
            return -1;
        }

        /** Liquibase keeps a path from the root of the class path, of which the folder is a part; or the other way round. */
        private static boolean isSame(String said, String kept) {
            String path = plain(said);
            String plain = plain(kept);
            return plain.equals(path) || plain.endsWith("/" + path) || path.endsWith("/" + plain);
        }

        private static String plain(String path) {
            return path.replaceFirst("^classpath:/*", "").replace('\\', '/');
        }

        private static String name(Map<String, @Nullable String> row) {
            return row.get("filename") + "::" + row.get("id") + "::" + row.get("author");
        }

        private boolean isForDatabase(Changeset changeset) {
            String named = changeset.attributes().get("dbms");
            if (named == null) {
                return true;
            }
            List<String> names =
                    Arrays.stream(named.split(",")).map(String::strip).toList();
            boolean wanted = names.contains(database)
                    || (names.stream().allMatch(name -> name.startsWith("!")) && !names.contains("!" + database));
            if (!wanted) {
                notes.add("`" + changeset.name() + "` is not for " + database + ", and is left out.");
            }
            return wanted;
        }

        private ForeignScript script(Changeset changeset) {
            for (String attribute : List.of("runOnChange", "runAlways", "context", "contextFilter", "labels")) {
                String value = changeset.attributes().get(attribute);
                if (value != null && !value.equalsIgnoreCase("false")) {
                    notes.add("`" + changeset.name() + "` says `" + attribute + ":" + value
                            + "`; its revision is run once, everywhere.");
                }
            }
            changeset.unknown().forEach(line -> notes.add("`" + changeset.name() + "` loses `" + line + "`."));
            String delimiter = changeset.attributes().get("endDelimiter");
            String rollback = changeset.rollback();
            return new ForeignScript(
                    changeset.name(),
                    ForeignScript.id(Runner.LIQUIBASE, changeset.name()),
                    changeset.comment().isEmpty() ? changeset.id() : changeset.comment(),
                    ended(changeset.sql(), delimiter),
                    rollback == null ? null : ended(rollback, delimiter),
                    !changeset.denies("runInTransaction"));
        }

        /** Other marks than a semicolon, on a line of their own or at the end of one, become one. */
        private static String ended(String sql, @Nullable String delimiter) {
            if (delimiter == null || delimiter.equals(";")) {
                return sql;
            }
            String mark = delimiter.replace("\\n", "").strip();
            return sql.lines()
                    .map(line -> line.strip().endsWith(mark)
                            ? line.substring(0, line.lastIndexOf(mark)).stripTrailing() + ";"
                            : line)
                    .reduce("", (text, line) -> text + line + "\n");
        }
    }
}
