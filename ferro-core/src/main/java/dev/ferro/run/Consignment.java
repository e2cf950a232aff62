package dev.ferro.run;

import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Backfill;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Work;
import dev.ferro.dialect.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that can be sent in one go: one version row to change, and nothing but statements of Ferro's own, whose effect
 * is foreseen and which can therefore be rolled back and sent again.
 *
 * @param update what changes the version row
 * @param steps what the migration does
 * @param texts the statements of the steps
 */
record Consignment(Sql update, List<Step> steps, List<String> texts) {

    /** {@return what can be sent of a migration that is one transaction, or null where it goes step by step} */
    static @Nullable Consignment of(PlannedMigration migration, VersionTable version) {
        Section section = migration.sections().get(0);
        List<Sql> changes = version.changes(migration.before(), migration.after());
        boolean onlyAdded = migration.after().containsAll(migration.before());
        List<Step> steps = section.steps();
        if (steps == null || onlyAdded || changes.size() != 1 || isOpaque(section)) {
            return null;
        }
        Plain plain = new Plain();
        boolean all = steps.stream()
                .flatMap(step -> step.statements().stream())
                .allMatch(statement -> statement.accept(plain));
        return all && !plain.texts.isEmpty() ? new Consignment(changes.get(0), steps, plain.texts) : null;
    }

    private static boolean isOpaque(Section section) {
        return section.operations().stream()
                .anyMatch(operation -> Traits.of(operation).opaque());
    }

    /** Collects SQL as long as it is nothing but a text. */
    private static final class Plain implements Statement.Visitor<Boolean> {

        private final List<String> texts = new ArrayList<>();

        @Override
        public Boolean sql(Sql sql) {
            return sql.parameters().isEmpty() && texts.add(sql.text());
        }

        @Override
        public Boolean work(Work work) {
            return false;
        }

        @Override
        public Boolean verification(Verification verification) {
            return false;
        }

        @Override
        public Boolean backfill(Backfill backfill) {
            return false;
        }
    }
}
