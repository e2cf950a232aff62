package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.LockEffects;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlStatements;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Backfill;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Work;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import dev.ferro.run.MigrationEffects.Part;
import dev.ferro.run.MigrationEffects.Planned;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what the statements of a plan do to others, without sending any. */
final class EffectsOfPlan {

    private final Dialect dialect;
    private final LockEffects effects;
    private final Rendering rendering;
    private final StatementText text;

    EffectsOfPlan(Dialect dialect, Rendering rendering) {
        this.dialect = dialect;
        this.effects = dialect.lockEffects();
        this.rendering = rendering;
        this.text = StatementText.withValues(dialect);
    }

    MigrationEffects of(PlannedMigration migration) {
        Set<QualifiedName> created = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        for (Section section : migration.sections()) {
            List<Planned> statements = new ArrayList<>();
            rendering.steps(section, (step, before) -> add(step, before, created, statements));
            if (!statements.isEmpty()) {
                parts.add(new Part(
                        section.inTransaction(),
                        section.inTransaction() ? effects.ofTransaction().orElse(null) : null,
                        statements));
            }
        }
        return new MigrationEffects(migration, parts);
    }

    private void add(Step step, SchemaView before, Set<QualifiedName> created, List<Planned> statements) {
        Effect effect = new Effect(before);
        for (Statement statement : step.statements()) {
            StatementEffect whole = statement.accept(effect);
            created.addAll(whole.creates());
            statements.add(new Planned(statement.accept(text), whole.without(created)));
        }
        if (!created.isEmpty()) {
            rename(step, before.schema(), created);
        }
    }

    /** A table that has been created is nobody's under another name either. */
    private static void rename(Step step, Schema before, Set<QualifiedName> created) {
        Schema after = before;
        for (Operation operation : step.operations()) {
            after = operation.applyTo(after);
        }
        Set<QualifiedName> names = names(after);
        Set<QualifiedName> gone = names(before);
        gone.removeAll(names);
        names.removeAll(names(before));
        if (created.removeAll(gone)) {
            created.addAll(names);
        }
    }

    private static Set<QualifiedName> names(Schema schema) {
        return schema.tables().stream().map(Table::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** What a statement does, by its kind. */
    private final class Effect implements Statement.Visitor<StatementEffect> {

        private final SchemaView before;

        Effect(SchemaView before) {
            this.before = before;
        }

        /** A text may hold several statements. */
        @Override
        public StatementEffect sql(Sql sql) {
            return SqlStatements.of(SqlPieces.of(sql.text(), dialect.client().quoting()), 1).stream()
                    .map(statement -> effects.of(statement.text(), before))
                    .reduce(StatementEffect.NONE, StatementEffect::and);
        }

        @Override
        public StatementEffect work(Work work) {
            return StatementEffect.uncertain("depends on the Java code");
        }

        @Override
        public StatementEffect verification(Verification verification) {
            return effects.of(verification.query(), before);
        }

        /** Each range is a transaction of its own, with the locks of the whole statement. */
        @Override
        public StatementEffect backfill(Backfill backfill) {
            return effects.of(backfill.whole().text(), before);
        }
    }
}
