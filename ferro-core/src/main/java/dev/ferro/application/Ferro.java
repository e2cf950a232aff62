package dev.ferro.application;

import dev.ferro.command.Ahead;
import dev.ferro.command.Current;
import dev.ferro.command.Downgrade;
import dev.ferro.command.Heads;
import dev.ferro.command.History;
import dev.ferro.command.Mode;
import dev.ferro.command.MoveResult;
import dev.ferro.command.Pending;
import dev.ferro.command.Project;
import dev.ferro.command.RevisionView;
import dev.ferro.command.Stamp;
import dev.ferro.command.Status;
import dev.ferro.command.Upgrade;
import dev.ferro.run.MigrationListener;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs the migrations of an application inside the application: {@code Ferro.configure().dataSource(dataSource).load()
 * .upgrade("head")}.
 *
 * <p>It does what the command {@code ferro} does, by the same ways, with the same locks and the same tables; either goes on
 * where the other has come to. Whatever is refused is a {@link dev.ferro.FerroException}. One call at a time is at work.
 */
public final class Ferro implements AutoCloseable {

    private final Project project;
    private final MigrationListener listener;
    private final ClassLoader classes;
    private final boolean aheadAllowed;

    Ferro(Project project, MigrationListener listener, ClassLoader classes, boolean aheadAllowed) {
        this.project = project;
        this.listener = listener;
        this.classes = classes;
        this.aheadAllowed = aheadAllowed;
    }

    /** {@return what says where the database and the scripts are} */
    public static FerroConfiguration configure() {
        return new FerroConfiguration();
    }

    /** {@return whether there are scripts in some places} */
    public static boolean hasScripts(List<String> locations, ClassLoader classes) {
        return new Locations(locations, Path.of("").toAbsolutePath(), classes).haveScripts();
    }

    /** Moves the database forward to a target, in the grammar of targets: {@code head}, {@code 1a2b3c4d5e6f}, {@code +1}. */
    public MoveResult upgrade(String target) {
        return seen(() -> Upgrade.run(project, new Upgrade.Input(target, Mode.RUN, null, null), listener));
    }

    /** Moves the database back to a target: {@code base}, {@code 1a2b3c4d5e6f}, {@code -1}. Refused where data would be lost. */
    public MoveResult downgrade(String target) {
        return downgrade(target, false);
    }

    /**
     * Moves the database back to a target.
     *
     * @param dataMayBeLost whether tables and columns may be dropped that hold data
     */
    public MoveResult downgrade(String target, boolean dataMayBeLost) {
        Downgrade.Input input = new Downgrade.Input(target, Mode.RUN, null, null, false, dataMayBeLost, null);
        return done(() -> Downgrade.run(project, input, listener));
    }

    /** {@return what an upgrade would run, without running it, with the statements of each migration} */
    public MoveResult dryRun(String target) {
        return seen(() -> Upgrade.run(project, new Upgrade.Input(target, Mode.DRY_RUN, null, null), listener));
    }

    /** {@return where the database stands} */
    public Current.Result current() {
        return seen(() -> Current.run(project, new Current.Input(false)));
    }

    /** {@return the newest revisions; one, unless the history has branches} */
    public List<RevisionView> heads() {
        return done(() -> Heads.run(project, new Heads.Input(true, false))).revisions();
    }

    /** {@return the revisions that the database lacks, in the order in which they would be applied} */
    public List<RevisionView> pending() {
        return seen(() -> Pending.run(project)).revisions();
    }

    /** {@return all revisions, newest first, each with whether the database has it} */
    public List<RevisionView> history() {
        return seen(() -> History.run(project, new History.Input(null, true, false)))
                .revisions();
    }

    /** {@return where the database stands and what is wrong with it, edited scripts among that, whatever it is} */
    public Status.Result status() {
        return done(() -> Status.run(project));
    }

    /**
     * Makes sure that the database is what the scripts make, without changing it.
     *
     * @throws dev.ferro.FerroException if something is pending or half done, or if scripts have been edited
     */
    public void validate() {
        seen(() -> {
            Pending.check(project);
            return true;
        });
    }

    /** Sets the version of the database without running anything. */
    public Stamp.Result stamp(String... targets) {
        return done(() -> Stamp.run(project, new Stamp.Input(List.of(targets), false, false)));
    }

    private <T> T seen(Supplier<T> work) {
        return done(() -> aheadAllowed ? Ahead.tolerated(project, work) : work.get());
    }

    /** Drivers and dialects are looked for in the thread's loader, which in an application may be any. */
    private synchronized <T> T done(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Lets go of what scripts have loaded. A data source stays open: it is the application's. */
    @Override
    public void close() {
        project.close();
    }
}
