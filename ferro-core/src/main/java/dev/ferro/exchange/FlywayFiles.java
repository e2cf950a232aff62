package dev.ferro.exchange;

import dev.ferro.dialect.Quoting;
import dev.ferro.script.SqlBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes a migration for Flyway: {@code V….sql}, what undoes it as {@code U….sql}, and beside each that cannot run in a
 * transaction a file of settings.
 */
public final class FlywayFiles {

    private FlywayFiles() {}

    /**
     * {@return the files of a migration}
     *
     * @param body what it does
     * @param quoting what its database takes for quoted
     * @param message what it does, in words
     * @param others the names of the files that are there already
     * @param now the time
     */
    public static List<ForeignFile> of(
            SqlBody body, Quoting quoting, String message, Collection<String> others, Instant now) {
        FlywayVersion version = FlywayVersion.after(
                others.stream()
                        .flatMap(name -> FlywayName.of(name).stream())
                        .flatMap(name -> name.version().stream())
                        .toList(),
                now);
        String name = version + "__" + ForeignText.slug(message);
        List<ForeignFile> files = new ArrayList<>();
        add(files, "V" + name, message, body.upgrade(), quoting);
        add(files, "U" + name, "Undoes: " + message, body.downgrade(), quoting);
        return files;
    }

    /** A migration runs as a whole in a transaction or as a whole without one. */
    private static void add(
            List<ForeignFile> files, String name, String message, List<SqlBody.Part> parts, Quoting quoting) {
        if (parts.stream().allMatch(part -> part.statements().isEmpty())) {
            return;
        }
        files.add(new ForeignFile(
                name + ".sql", "-- " + ForeignText.sentence(message) + "\n" + ForeignText.statements(parts, quoting)));
        if (!parts.stream().allMatch(SqlBody.Part::inTransaction)) {
            files.add(new ForeignFile(name + ".sql.conf", "executeInTransaction=false\n"));
        }
    }
}
