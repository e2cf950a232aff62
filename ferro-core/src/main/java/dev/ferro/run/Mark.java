package dev.ferro.run;

import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a migration has come, as the ledger keeps it.
 *
 * @param done the digests of the operations that are done for good, in order
 * @param begun the digests of the operations that share the step at work; empty between steps
 * @param reached how many statements of that step are done for good
 * @param statements the statements of that step, where there are several
 * @param started the statement that was started last and may or may not be done; null where that is known
 * @param subject a digest of what the catalogue showed before it of what it changes; null where nothing tells
 */
record Mark(
        List<String> done,
        List<String> begun,
        int reached,
        List<Statement> statements,
        @Nullable String started,
        @Nullable String subject) {

    static final Mark NOTHING = new Mark(List.of(), List.of(), 0, List.of(), null, null);

    /** A statement begins with what it changes. */
    private static final int LONGEST = 1000;

    private static final String OPERATION = "done ";
    private static final String STEP = "step ";
    private static final String REACHED = "reached ";
    private static final String STATEMENT = "statement ";
    private static final String CHECK = "check ";
    private static final String VIOLATION = "violation ";
    private static final String STARTED = "started ";
    private static final String SUBJECT = "subject ";

    Mark {
        done = List.copyOf(done);
        begun = List.copyOf(begun);
        statements = List.copyOf(statements);
    }

    /** {@return whether nothing stays of the migration} */
    boolean isNothing() {
        return done.isEmpty() && reached == 0 && started == null;
    }

    /** {@return the mark at the beginning of a step} */
    Mark begin(List<String> operations, List<Statement> texts) {
        return new Mark(done, operations, 0, texts, null, null);
    }

    Mark start(String statement, @Nullable String before) {
        return new Mark(done, begun, reached, statements, shortened(statement), before);
    }

    private static String shortened(String statement) {
        return statement.length() <= LONGEST ? statement : statement.substring(0, LONGEST) + " …";
    }

    /** {@return the mark when it is known that the statement which was started has not been carried out} */
    Mark unstarted() {
        return new Mark(done, begun, reached, statements, null, null);
    }

    /** {@return the mark before the step at work} */
    Mark restart() {
        return new Mark(done, List.of(), 0, List.of(), null, null);
    }

    /** {@return the mark after the statement that was started} */
    Mark reach() {
        return new Mark(done, begun, reached + 1, statements, null, null);
    }

    /** {@return the mark after the step} */
    Mark end() {
        List<String> all = new ArrayList<>(done);
        all.addAll(begun);
        return new Mark(all, List.of(), 0, List.of(), null, null);
    }

    /** {@return whether all statements of the step are done} */
    boolean isAtEnd() {
        return !begun.isEmpty() && reached > 0 && reached >= statements.size();
    }

    /** {@return the mark as lines, from which {@link #read} makes it again} */
    String print() {
        StringBuilder lines = new StringBuilder();
        done.forEach(digest -> line(lines, OPERATION, digest));
        begun.forEach(digest -> line(lines, STEP, digest));
        if (reached > 0) {
            line(lines, REACHED, String.valueOf(reached));
        }
        if (statements.size() > 1) {
            statements.forEach(statement -> statement.accept(new Line(lines)));
        }
        if (started != null) {
            line(lines, STARTED, started);
        }
        if (subject != null) {
            line(lines, SUBJECT, subject);
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String word, String text) {
        lines.append(word)
                .append(text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n');
    }

    static Mark read(String lines) {
        Reading reading = new Reading();
        lines.lines().forEach(reading::line);
        return reading.mark();
    }

    /** Writes a statement of a step; values are written out. */
    private record Line(StringBuilder lines) implements Statement.Visitor<StringBuilder> {

        @Override
        public StringBuilder sql(Sql sql) {
            line(lines, STATEMENT, sql.text());
            return lines;
        }

        @Override
        public StringBuilder verification(Verification verification) {
            line(lines, CHECK, verification.query());
            line(lines, VIOLATION, verification.violation());
            return lines;
        }

        /** Java code is a step of its own, with one statement. */
        @Override
        public StringBuilder work(Statement.Work work) {
            throw new IllegalArgumentException("Java code among other statements: " + work.description());
        }

        @Override
        public StringBuilder backfill(Statement.Backfill backfill) {
            throw new IllegalArgumentException("a backfill among other statements: " + backfill.operation());
        }
    }

    /** Collects what the lines say. */
    private static final class Reading {

        private final List<String> done = new ArrayList<>();
        private final List<String> begun = new ArrayList<>();
        private final List<Statement> statements = new ArrayList<>();
        private int reached;
        private String check = "";
        private @Nullable String started;
        private @Nullable String subject;

        private void line(String line) {
            int end = line.indexOf(' ') + 1;
            String word = line.substring(0, end);
            String text = line.substring(end).translateEscapes();
            if (word.equals(OPERATION)) {
                done.add(text);
            } else if (word.equals(STEP)) {
                begun.add(text);
            } else if (word.equals(REACHED)) {
                reached = Integer.parseInt(text);
            } else if (word.equals(STATEMENT)) {
                statements.add(Statement.sql(text));
            } else if (word.equals(CHECK)) {
                check = text;
            } else if (word.equals(VIOLATION)) {
                statements.add(new Verification(check, text));
            } else if (word.equals(STARTED)) {
                started = text;
            } else if (word.equals(SUBJECT)) {
                subject = text;
            } else {
                throw new IllegalArgumentException("unknown line in the ledger: " + line);
            }
        }

        private Mark mark() {
            return new Mark(done, begun, reached, statements, started, subject);
        }
    }
}
