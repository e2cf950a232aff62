package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A migration and what it records; its script is run when the operations are first asked for. */
public final class RecordedMigration {

    private final RevisionId id;
    private final Supplier<? extends Migration> script;
    private final String checksum;
    private final String place;
    private final @Nullable String database;
    private @Nullable Migration migration;
    private @Nullable List<Operation> upgrade;
    private @Nullable List<Operation> downgrade;
    private @Nullable String irreversible;

    RecordedMigration(RevisionId id, Supplier<? extends Migration> script, String checksum, String place) {
        this(id, script, checksum, place, null);
    }

    RecordedMigration(
            RevisionId id,
            Supplier<? extends Migration> script,
            String checksum,
            String place,
            @Nullable String database) {
        this.id = id;
        this.database = database;
        this.script = script;
        this.checksum = checksum;
        this.place = place;
    }

    /** {@return a migration that needs no script} */
    public static RecordedMigration of(RevisionId id, Migration migration, String checksum) {
        return new RecordedMigration(
                id, () -> migration, checksum, migration.getClass().getSimpleName() + ".java");
    }

    public RevisionId id() {
        return id;
    }

    /** {@return the hash that tells whether the script has been edited since it ran} */
    public String checksum() {
        return checksum;
    }

    /** {@return the name of the one database that the script is written for, if it says so} */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    public List<Operation> upgrade() {
        if (upgrade == null) {
            upgrade = record(new KnownSchema(), "upgrade", Migration::upgrade);
        }
        return upgrade;
    }

    public List<Operation> downgrade() {
        if (downgrade == null) {
            downgrade = record(KnownSchema.after(upgrade()), "downgrade", Migration::downgrade);
        }
        return downgrade;
    }

    /** {@return why the migration cannot be undone, if its script says so} */
    public Optional<String> irreversible() {
        downgrade();
        return Optional.ofNullable(irreversible);
    }

    private List<Operation> record(KnownSchema known, String method, BiConsumer<Migration, Operations> direction) {
        Recording recording = new Recording(known);
        Migration subject = migration();
        try {
            direction.accept(subject, new Operations(recording));
            if (method.equals("upgrade") && recording.irreversible() != null) {
                throw Words.refused("`irreversible` stands in `upgrade`.", "Write it into `downgrade`.");
            }
        } catch (FerroException e) {
            throw located(e, subject);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw failed(e, subject, method);
        }
        irreversible = recording.irreversible();
        return recording.operations();
    }

    private Migration migration() {
        if (migration == null) {
            migration = script.get();
        }
        return migration;
    }

    private FerroException located(FerroException refusal, Migration subject) {
        List<Problem> problems = refusal.problems().stream()
                .map(problem -> problem.at(line(refusal, subject)))
                .toList();
        return new FerroException(refusal.refusal(), problems, refusal);
    }

    private FerroException failed(Throwable cause, Migration subject, String method) {
        return Problem.of("script-failed", "`" + method + "` of revision `" + id.value() + "` fails.")
                .at(line(cause, subject))
                .because(cause.toString())
                .advise("Mend the script; nothing of it has run.")
                .refused()
                .causedBy(cause);
    }

    private String line(Throwable thrown, Migration subject) {
        return ScriptLine.of(thrown, subject.getClass().getName())
                .map(number -> place + ":" + number)
                .orElse(place);
    }
}
