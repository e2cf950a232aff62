package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Execution;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.Scratch;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlStatements;
import dev.ferro.dialect.Template;
import dev.ferro.operation.ConnectionWork;
import dev.ferro.revision.Revision;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An empty database for trying things out: one that is made beside another and dropped when it is closed, or when the JVM
 * ends; or one that a person gives, which stays.
 */
public final class ScratchDatabase implements AutoCloseable {

    private final Database target;
    private final Database database;
    private final @Nullable String name;
    private final @Nullable Template template;
    private final Thread hook = new Thread(this::drop, "ferro-scratch");
    private @Nullable Connection connection;

    private ScratchDatabase(Database target, Database database, @Nullable String name, @Nullable Template template) {
        this.target = target;
        this.database = database;
        this.name = name;
        this.template = template;
    }

    /** {@return a new database beside the target} What an earlier run on this machine could not drop goes first. */
    public static ScratchDatabase beside(Database target) {
        ScratchDatabase made = named(target, null);
        made.sweep();
        return made.created();
    }

    /** {@return a new database beside the target that holds all that another one held when it was frozen} */
    public static ScratchDatabase from(Template template, Database target) {
        return named(target, template).created();
    }

    private static ScratchDatabase named(Database target, @Nullable Template template) {
        Scratch scratch = target.dialect().scratch();
        String random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String name = Scratch.PREFIX + random;
        DatabaseUrl url = target.url().another(scratch.url(target.url().jdbcUrl(), name));
        return new ScratchDatabase(target, new Database(target.dialect(), url), name, template);
    }

    private ScratchDatabase created() {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            create();
            return this;
        } catch (RuntimeException | Error failure) {
            closeAfter(failure);
            throw failure;
        }
    }

    /** {@return a database that is there already} Refused where it is the target, or of another kind. */
    public static ScratchDatabase at(Database given, Database target) {
        if (!given.dialect().name().equals(target.dialect().name())) {
            throw Problem.of("scratch-of-another-kind", "The scratch database is of another kind than the target.")
                    .at(given.url().toString())
                    .because("it is of " + given.dialect().title() + ", and the target of "
                            + target.dialect().title())
                    .advise("Name one on the same kind of server, of the same version if you can.")
                    .refused();
        }
        ScratchDatabase scratch = new ScratchDatabase(target, given, null, null);
        try {
            scratch.connect();
            return scratch;
        } catch (RuntimeException | Error failure) {
            scratch.closeAfter(failure);
            throw failure;
        }
    }

    /** {@return where it is} */
    public Database database() {
        return database;
    }

    /** {@return whether it is dropped when it is closed} */
    public boolean isOwn() {
        return name != null;
    }

    /** Makes a database of its own empty again; one that was given is emptied by whoever filled it. */
    public void renew() {
        if (isOwn()) {
            disconnect();
            drop();
            create();
        }
    }

    /**
     * {@return what further databases are made with, to hold all that this one holds} Empty where none can be copied;
     * otherwise nobody may connect to this one any more.
     */
    public Optional<Template> freeze() {
        try {
            Optional<Template> frozen = scratch().template(working());
            if (frozen.isPresent()) {
                disconnect();
            }
            return frozen;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void create() {
        String made = name;
        if (made == null) {
            return;
        }
        String mark = ScratchMark.ours().toString();
        try (Connection beside = target.connectToRead()) {
            if (template == null) {
                scratch().create(beside, made, mark);
            } else {
                template.create(beside, made, mark);
            }
            connect(beside);
        } catch (SQLException e) {
            throw scratch().isForbidden(e) ? forbidden(e) : failed(e);
        }
    }

    private FerroException forbidden(SQLException cause) {
        return Problem.of("scratch-forbidden", "No scratch database can be created beside the target.")
                .at(target.url().toString())
                .because(DatabaseErrors.words(cause))
                .advise("Let the user create databases, or name an empty one: `--scratch-url URL`. Ferro does not"
                        + " drop that one.")
                .refused()
                .causedBy(cause);
    }

    private static FerroException failed(SQLException cause) {
        return Problem.of("scratch-failed", "The scratch database cannot be used.")
                .because(DatabaseErrors.words(cause))
                .advise(DatabaseErrors.advice(cause).orElse("Mend what the database says, and try again."))
                .refused()
                .causedBy(cause);
    }

    private void connect() {
        try (Connection beside = target.connectToRead()) {
            connect(beside);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** It stays connected: H2 drops a database in memory that nobody is connected to, and nobody else may take it for left. */
    private void connect(Connection beside) throws SQLException {
        Connection connected = database.connect();
        connection = connected;
        if (scratch().identity(connected).equals(scratch().identity(beside))) {
            throw Problem.of("scratch-is-target", "The scratch database is the target itself.")
                    .at(database.url().toString())
                    .because("what is tried on it would be done to the target")
                    .advise("Name another database, which is empty.")
                    .refused();
        }
        if (template != null) {
            template.fill(connected);
        } else if (isOwn()) {
            scratch().furnish(beside, connected);
        }
    }

    /**
     * Runs a file of SQL in one transaction.
     *
     * @param place what the file is called in messages
     */
    public void seed(String place, String text) {
        Quoting quoting = database.dialect().client().quoting();
        int line = 0;
        try {
            execution().begin(working());
            for (SqlStatements.Statement statement : SqlStatements.of(SqlPieces.of(text, quoting), 1)) {
                line = statement.line();
                send(statement.text());
            }
            execution().commit(working());
        } catch (SQLException e) {
            throw Problem.of("fixture-failed", "The rows of a fixture cannot be inserted.")
                    .at(place + ":" + line)
                    .because(DatabaseErrors.words(e))
                    .advise("Mend the fixture: it runs right after the revision that it is named after.")
                    .refused()
                    .causedBy(e);
        } finally {
            settle();
        }
    }

    /** Lets Java code insert rows, all of them or none. */
    public void seed(String place, ConnectionWork work) {
        try {
            execution().begin(working());
            work.run(GuardedConnection.around(working()));
            execution().commit(working());
        } catch (SQLException | RuntimeException | LinkageError | AssertionError failure) {
            throw Problem.of("fixture-failed", "The rows of a fixture cannot be inserted.")
                    .at(place)
                    .because(failure instanceof SQLException e ? DatabaseErrors.words(e) : failure.toString())
                    .advise("Mend the fixture: it runs right after the revision that it is named after.")
                    .refused()
                    .causedBy(failure);
        } finally {
            settle();
        }
    }

    /** Refuses what would reach the target by its name; the Java code of a migration cannot be looked into. */
    public void refuseReaching(Supplier<List<MigrationStatements>> migrations) {
        scratch().naming(target.url().jdbcUrl()).ifPresent(name -> {
            for (MigrationStatements migration : migrations.get()) {
                migration.statements().stream()
                        .filter(sql -> name.matcher(sql).find())
                        .findFirst()
                        .ifPresent(sql -> {
                            throw reaching(migration.migration().revision(), sql);
                        });
            }
        });
    }

    private static FerroException reaching(Revision revision, String sql) {
        return Problem.of("names-target", "Revision " + revision.title() + " names the target database.")
                .at(revision.place())
                .because("even on a scratch database this would reach the target: " + sql)
                .advise("Leave the name of the database out: the connection says which one it is.")
                .refused();
    }

    /** Runs one statement, and {@return whether the database has done it} */
    public boolean attempt(String sql) {
        try {
            send(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private void send(String sql) throws SQLException {
        try (Statement statement = working().createStatement()) {
            statement.setEscapeProcessing(false);
            execution().execute(statement, sql);
        }
    }

    private void settle() {
        try {
            execution().rollback(working());
            execution().rest(working());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Connection working() {
        return Objects.requireNonNull(connection, "not connected");
    }

    private Execution execution() {
        return database.dialect().execution();
    }

    /** Drops what an earlier run on this machine has left because it was killed; nothing that is not marked so. */
    private void sweep() {
        try (Connection beside = target.connectToRead()) {
            Map<String, String> abandoned = scratch().abandoned(beside);
            for (Map.Entry<String, String> left : abandoned.entrySet()) {
                if (ScratchMark.read(left.getValue())
                        .filter(ScratchMark::isOfDeadProcessHere)
                        .isPresent()) {
                    scratch().drop(beside, left.getKey());
                }
            }
        } catch (SQLException cannotTell) {
            // another run, by whoever may, will drop it
            return;
        }
    }

    private Scratch scratch() {
        return database.dialect().scratch();
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException broken) {
                // it is dropped anyway
                return;
            }
        }
    }

    private void drop() {
        String made = name;
        if (made == null) {
            return;
        }
        try (Connection beside = target.connectToRead()) {
            scratch().drop(beside, made);
        } catch (SQLException e) {
            throw Problem.of("scratch-left", "The scratch database `" + made + "` cannot be dropped.")
                    .because(DatabaseErrors.words(e))
                    .advise("Drop it, or let the next `ferro verify` on this machine do so.")
                    .refused()
                    .causedBy(e);
        }
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        disconnect();
        drop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook has nothing left to drop
            return;
        }
    }
}
