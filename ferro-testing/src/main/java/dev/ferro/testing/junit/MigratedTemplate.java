package dev.ferro.testing.junit;

import dev.ferro.command.Project;
import dev.ferro.command.Sandbox;
import dev.ferro.dialect.Template;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes databases that are migrated: the first by running the history, the others as copies of it. Where databases cannot
 * be copied, the history is run for each.
 */
final class MigratedTemplate implements AutoCloseable {

    /**
     * What tells one template from another.
     *
     * @param choice the project and the database
     * @param target how far it is migrated
     * @param scripts the hash of the scripts
     */
    record Key(ProjectChoice choice, String target, String scripts) {

        static Key of(ProjectChoice choice, String target) {
            return new Key(choice, target, ScriptHash.of(choice.configuration().versionLocations()));
        }
    }

    private final Project project;
    private final String target;
    private @Nullable Sandbox original;
    private @Nullable Template template;

    private MigratedTemplate(Project project, String target) {
        this.project = project;
        this.target = target;
    }

    static MigratedTemplate of(Key key) {
        return new MigratedTemplate(key.choice().open(), key.target());
    }

    /** {@return a new database, for the caller to close} One at a time: a project is not made for several threads. */
    synchronized Sandbox copy() {
        return template == null ? first() : Sandbox.from(template, project);
    }

    private Sandbox first() {
        Sandbox migrated = migrated();
        Optional<Template> frozen = migrated.freeze();
        if (frozen.isEmpty()) {
            return migrated;
        }
        original = migrated;
        template = frozen.get();
        return Sandbox.from(frozen.get(), project);
    }

    private Sandbox migrated() {
        Sandbox empty = Sandbox.empty(project);
        try {
            empty.upgrade(target);
            return empty;
        } catch (RuntimeException | Error failure) {
            empty.close();
            throw failure;
        }
    }

    @Override
    public synchronized void close() {
        try (project) {
            if (original != null) {
                original.close();
            }
        }
    }
}
