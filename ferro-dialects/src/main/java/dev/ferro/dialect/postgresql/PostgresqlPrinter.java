package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Normalizer;
import dev.ferro.schema.QualifiedName;
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
import java.util.TreeMap;

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
        Schema printed = schema;
        for (List<PostgresqlSubject> round : rounds(subjects)) {
            printed = answer(round, schema, printed);
        }
        return printed;
    }

    /** Temporary tables bear the names of the real ones, so that two of one name are asked about one after the other. */
    private static List<List<PostgresqlSubject>> rounds(List<PostgresqlSubject> subjects) {
        Map<String, List<PostgresqlSubject>> bySchema = new TreeMap<>();
        for (PostgresqlSubject subject : subjects) {
            String schema = Objects.requireNonNullElse(subject.table().schema(), "");
            bySchema.computeIfAbsent(schema, key -> new ArrayList<>()).add(subject);
        }
        return List.copyOf(bySchema.values());
    }

    private Schema answer(List<PostgresqlSubject> subjects, Schema schema, Schema printed) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return learn(subjects, ask(subjects, schema), printed);
        } catch (SQLException refused) {
            if (subjects.size() == 1) {
                return printed;
            }
            connection.rollback(before);
            int half = subjects.size() / 2;
            Schema learned = answer(subjects.subList(0, half), schema, printed);
            return answer(subjects.subList(half, subjects.size()), schema, learned);
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private Schema ask(List<PostgresqlSubject> subjects, Schema schema) throws SQLException {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        for (PostgresqlSubject subject : subjects) {
            Table source = schema.table(subject.table()).orElseThrow();
            Table present = tables.getOrDefault(subject.table(), PostgresqlScratch.skeleton(source));
            tables.put(subject.table(), subject.copy(source, present));
        }
        PostgresqlScratch scratch = new PostgresqlScratch(connection);
        scratch.create(List.copyOf(tables.values()), actual);
        return normalizer.normalize(scratch.reflect());
    }

    private static Schema learn(List<PostgresqlSubject> subjects, Schema answer, Schema printed) {
        Schema schema = printed;
        for (PostgresqlSubject subject : subjects) {
            QualifiedName name = QualifiedName.of(subject.table().name());
            schema = subject.copy(answer.table(name).orElseThrow(), schema);
        }
        return schema;
    }

    /** Something that asks the database. */
    interface Work {
        Schema run() throws SQLException;
    }
}
