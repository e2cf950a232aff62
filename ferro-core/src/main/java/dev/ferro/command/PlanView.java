package dev.ferro.command;

import dev.ferro.command.ChangeView.HazardView;
import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.RowWork;
import dev.ferro.run.MigrationEffects;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would do, to the database and to those who use it meanwhile.
 *
 * @param parts its statements, divided by its transactions
 * @param irreversible what of it nothing takes back, a line each
 * @param hazards what it may do to rows and running programs
 */
public record PlanView(List<Part> parts, List<String> irreversible, List<HazardView> hazards) {

    /**
     * Statements that share a transaction, or that run outside any.
     *
     * @param transaction whether they run in one transaction
     * @param changesCommit whether each change of the schema commits by itself there, and all that came before it
     * @param lock what the transaction locks from its beginning to its end, whatever its statements are; or null
     * @param statements the statements, in order
     */
    public record Part(
            boolean transaction,
            boolean changesCommit,
            @Nullable LockView lock,
            List<StatementView> statements) {}

    /**
     * A statement and what it does to others.
     *
     * @param sql what would be sent; Java code and checks are comments
     * @param locks what it locks, but for what the migration itself has created and for what every reader locks
     * @param uncertain why it may lock more than that, or null
     */
    public record StatementView(
            String sql, List<LockView> locks, @Nullable String uncertain) {}

    /**
     * A lock.
     *
     * @param object the table, view or sequence; null for the whole database
     * @param lock what the database calls it
     * @param blocks what others cannot do: nothing, rows, moment, writes, reads_and_writes or uncertain
     * @param rows what is done to the rows: none, scan, rewrite or uncertain
     * @param meaning the same in words, with what else there is to know
     */
    public record LockView(@Nullable String object, String lock, String blocks, String rows, String meaning) {

        static LockView of(HeldLock held) {
            return new LockView(
                    held.object() == null ? null : held.object().toString(),
                    held.lock(),
                    held.blocked().name().toLowerCase(Locale.ROOT),
                    held.rows().name().toLowerCase(Locale.ROOT),
                    meaning(held));
        }

        private static String meaning(HeldLock held) {
            String rows = held.rows() == RowWork.NONE ? null : held.rows().words();
            return Stream.of(held.blocked().words(), rows, held.remark())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    static List<Part> parts(MigrationEffects effects, boolean changesCommit) {
        return effects.sections().stream()
                .map(part -> new Part(
                        part.inTransaction(),
                        changesCommit,
                        part.lock() == null ? null : LockView.of(part.lock()),
                        part.statements().stream().map(PlanView::statement).toList()))
                .toList();
    }

    private static StatementView statement(MigrationEffects.Planned planned) {
        return new StatementView(
                planned.text(),
                planned.effect().locks().stream().map(LockView::of).toList(),
                planned.effect().uncertain());
    }
}
