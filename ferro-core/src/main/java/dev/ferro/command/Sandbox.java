package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.dialect.Template;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Renames;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.run.Database;
import dev.ferro.run.Migrator;
import dev.ferro.run.Plan;
import dev.ferro.run.ScratchDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A scratch database beside a project's own, which is moved along the project's history; it is dropped when it is closed. */
public final class Sandbox implements AutoCloseable {

    private final Project project;
    private final ScratchDatabase scratch;

    private Sandbox(Project project, ScratchDatabase scratch) {
        this.project = project;
        this.scratch = scratch;
    }

    /** {@return one that is empty} */
    public static Sandbox empty(Project project) {
        return new Sandbox(project, ScratchDatabase.beside(project.database()));
    }

    /** {@return one that holds what another one of the project held when it was frozen} */
    public static Sandbox from(Template template, Project project) {
        return new Sandbox(project, ScratchDatabase.from(template, project.database()));
    }

    /** {@return where it is} */
    public Database database() {
        return scratch.database();
    }

    /** Moves it forward to a target, in the grammar of targets. */
    public void upgrade(String target) {
        move(migrator -> migrator.planUpgrade(RevisionTarget.parse(target)));
    }

    /** Moves it back to a target, whatever rows are lost by that. */
    public void downgrade(String target) {
        move(migrator -> migrator.planDowngrade(RevisionTarget.parse(target)));
    }

    /** It is connected to only while it moves: whoever looks at it meanwhile must not wait for a lock. */
    private void move(Function<Migrator, Plan> planning) {
        project.graph().sound();
        try (Migrator migrator = project.migrator(scratch.database(), project::load)) {
            Plan plan = planning.apply(migrator);
            scratch.refuseReaching(() -> migrator.dryRun(plan));
            migrator.run(plan);
        } catch (FerroException failure) {
            throw new FerroException(failure.refusal(), Verify.Fault.here(failure), failure);
        }
    }

    /** {@return what would have to be done to it to make it what the models say, each in a few words} */
    public List<String> differencesFromModels() {
        Difference difference =
                Comparison.of(project, scratch.database(), Renames.NONE).difference();
        return ChangeView.of(difference.operations(), scratch.database().safetyChecks()).stream()
                .map(ChangeView::description)
                .toList();
    }

    /**
     * {@return what further ones are made with} Empty where the database cannot be copied; otherwise nobody may connect to
     * this one any more.
     */
    public Optional<Template> freeze() {
        return scratch.freeze();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
