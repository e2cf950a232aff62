package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Normalizer;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lets PostgreSQL print expressions: it is given temporary tables that hold them, and the catalogue is read.
 *
 * <p>Everything happens in a transaction, or within a savepoint of the one that is open, and is rolled back. The tables
 * are empty, so that neither a default nor a check is ever run. All questions are put at once; if the database refuses
 * one, the questions are halved until it stands alone, and its expression stays as it is.
 *
 * @param connection the connection
 * @param normalizer the normal form to give answers in
 * @param actual what the database holds
 */
record PostgresqlPrinter(Connection connection, Normalizer normalizer, Schema actual) {

    /** Works in a transaction that leaves nothing behind. */
    Schema inTransaction(Work work) throws SQLException {
        if (!connection.getAutoCommit()) {
            return work.run();
        }
        connection.setAutoCommit(false);
        try {
            return work.run();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** {@return the schema with some of its expressions as the database prints them} */
    Schema print(List<PostgresqlSubject> subjects, Schema schema) throws SQLException {
        List<PostgresqlQuestion> questions = new ArrayList<>();
        Map<PostgresqlSubject, Table> answers = new LinkedHashMap<>();
        for (PostgresqlSubject subject : subjects) {
            Table source = schema.table(subject.table()).orElseThrow();
            PostgresqlQuestion question = PostgresqlQuestion.about(subject, source);
            if (question.mentionsTable()) {
                answer(List.of(question), schema, answers);
            } else {
                questions.add(question);
            }
        }
        answer(questions, schema, answers);
        return PostgresqlSubject.copy(
                answers.keySet(), subject -> Objects.requireNonNull(answers.get(subject)), schema);
    }

    private void answer(List<PostgresqlQuestion> questions, Schema schema, Map<PostgresqlSubject, Table> answers)
            throws SQLException {
        if (questions.isEmpty()) {
            return;
        }
        Savepoint before = connection.setSavepoint();
        try {
            answers.putAll(ask(questions));
        } catch (SQLException refused) {
            connection.rollback(before);
            divide(questions, schema, answers);
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private void divide(List<PostgresqlQuestion> questions, Schema schema, Map<PostgresqlSubject, Table> answers)
            throws SQLException {
        int half = questions.size() / 2;
        if (half > 0) {
            answer(questions.subList(0, half), schema, answers);
            answer(questions.subList(half, questions.size()), schema, answers);
            return;
        }
        PostgresqlSubject subject = questions.get(0).subject();
        PostgresqlQuestion whole =
                PostgresqlQuestion.whole(subject, schema.table(subject.table()).orElseThrow());
        if (!questions.get(0).equals(whole)) {
            answer(List.of(whole), schema, answers);
        }
    }

    private Map<PostgresqlSubject, Table> ask(List<PostgresqlQuestion> questions) throws SQLException {
        PostgresqlSheets sheets = new PostgresqlSheets();
        questions.forEach(sheets::add);
        PostgresqlScratch scratch = new PostgresqlScratch(connection);
        scratch.create(sheets.tables(), actual);
        Schema printed = normalizer.normalize(scratch.reflect());
        Map<PostgresqlSubject, Table> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question.subject(), sheets.answer(question, printed)));
        return answers;
    }

    /** Something that asks the database. */
    interface Work {
        Schema run() throws SQLException;
    }
}
