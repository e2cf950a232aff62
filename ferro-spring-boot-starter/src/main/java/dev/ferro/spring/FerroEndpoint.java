package dev.ferro.spring;

import dev.ferro.application.Ferro;
import dev.ferro.command.RevisionView;
import dev.ferro.command.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.context.ApplicationContext;

/** The actuator's endpoint {@code ferro}: the migrations, and which of them the database has. */
@Endpoint(id = "ferro")
public final class FerroEndpoint {

    private final ApplicationContext context;

    FerroEndpoint(ApplicationContext context) {
        this.context = context;
    }

    /** {@return what there is in this context and in those above it} */
    @ReadOperation
    public Contexts migrations() {
        Map<String, InContext> contexts = new LinkedHashMap<>();
        for (ApplicationContext each = context; each != null; each = each.getParent()) {
            contexts.put(String.valueOf(each.getId()), inContext(each));
        }
        return new Contexts(contexts);
    }

    private static InContext inContext(ApplicationContext context) {
        Map<String, Migrations> beans = new LinkedHashMap<>();
        context.getBeansOfType(Ferro.class).forEach((name, ferro) -> beans.put(name, migrations(ferro)));
        ApplicationContext parent = context.getParent();
        return new InContext(parent == null ? null : parent.getId(), beans);
    }

    private static Migrations migrations(Ferro ferro) {
        Status.Result status = ferro.status();
        List<Migration> all = ferro.history().stream().map(Migration::of).toList();
        return new Migrations(
                status.database(),
                ids(status.current()),
                status.pending() == null ? null : status.pending().size(),
                ids(status.edited()),
                status.unknown(),
                status.halfDone(),
                all);
    }

    private static List<String> ids(List<RevisionView> revisions) {
        return revisions.stream().map(RevisionView::id).toList();
    }

    /**
     * The answer.
     *
     * @param contexts the contexts of the application by their ids
     */
    public record Contexts(Map<String, InContext> contexts) {}

    /**
     * What there is in a context.
     *
     * @param parentId the context above it
     * @param ferroBeans the migrations of each Ferro
     */
    public record InContext(@Nullable String parentId, Map<String, Migrations> ferroBeans) {}

    /**
     * The migrations of a database.
     *
     * @param database its URL, without a password
     * @param current the revisions that its version table names
     * @param pending how many it lacks; null where that cannot be told
     * @param edited the revisions whose scripts have been edited since they were applied
     * @param unknown what its version table names although no script declares it
     * @param halfDone the revision that a run has left done in part
     * @param migrations all revisions, newest first
     */
    public record Migrations(
            String database,
            List<String> current,
            @Nullable Integer pending,
            List<String> edited,
            List<String> unknown,
            @Nullable String halfDone,
            List<Migration> migrations) {}

    /**
     * A migration.
     *
     * @param id the revision
     * @param message what it does
     * @param state {@code APPLIED}, {@code PENDING}, or {@code UNKNOWN} where that cannot be told
     * @param revises the revisions that it builds on
     * @param labels names for the branch that starts with it
     * @param created when it was made
     * @param script its class or its SQL on the class path
     */
    public record Migration(
            String id,
            String message,
            String state,
            List<String> revises,
            List<String> labels,
            @Nullable String created,
            String script) {

        static Migration of(RevisionView revision) {
            Boolean applied = revision.applied();
            return new Migration(
                    revision.id(),
                    revision.message(),
                    applied == null ? "UNKNOWN" : applied ? "APPLIED" : "PENDING",
                    revision.parents(),
                    revision.labels(),
                    revision.created() == null ? null : revision.created().toString(),
                    revision.script().toString());
        }
    }
}
