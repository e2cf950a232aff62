package dev.ferro.dialect.postgresql;

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
 */
final class PostgresqlSpelling {

    private final Connection connection;
    private final PostgresqlNormalizer normalizer;
    private final Schema actual;

    PostgresqlSpelling(Connection connection, PostgresqlNormalizer normalizer, Schema actual) {
        this.connection = connection;
        this.normalizer = normalizer;
        this.actual = actual;
    }

    /** {@return the schema with the expressions that differ as PostgreSQL prints them} */
    Schema spell(Schema desired) throws SQLException {
        List<PostgresqlQuestion> questions = PostgresqlQuestion.about(desired, actual);
        if (questions.isEmpty()) {
            return desired;
        }
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            Schema spelled = desired;
            for (List<PostgresqlQuestion> round : rounds(questions)) {
                spelled = answer(round, spelled);
            }
            return spelled;
        } finally {
            if (autoCommit) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Temporary tables bear the names of the real ones, so that two of one name are asked about one after the other. */
    private static List<List<PostgresqlQuestion>> rounds(List<PostgresqlQuestion> questions) {
        Map<String, List<PostgresqlQuestion>> bySchema = new TreeMap<>();
        for (PostgresqlQuestion question : questions) {
            String schema = question.table().schema();
            bySchema.computeIfAbsent(schema == null ? "" : schema, key -> new ArrayList<>())
                    .add(question);
        }
        return List.copyOf(bySchema.values());
    }

    private Schema answer(List<PostgresqlQuestion> questions, Schema desired) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return learn(questions, desired, ask(questions, desired));
        } catch (SQLException refused) {
            if (questions.size() == 1) {
                return desired;
            }
            connection.rollback(before);
            int half = questions.size() / 2;
            Schema learned = answer(questions.subList(0, half), desired);
            return answer(questions.subList(half, questions.size()), learned);
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    /** {@return the temporary tables as the catalogue prints them} */
    private Map<QualifiedName, Table> ask(List<PostgresqlQuestion> questions, Schema desired) throws SQLException {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        for (PostgresqlQuestion question : questions) {
            QualifiedName name = question.table();
            Table empty = PostgresqlScratch.skeleton(desired.table(name).orElseThrow());
            tables.put(name, question.ask(tables.getOrDefault(name, empty)));
        }
        PostgresqlScratch scratch = new PostgresqlScratch(connection);
        scratch.create(List.copyOf(tables.values()), actual);
        Schema printed = normalizer.normalize(scratch.reflect());
        tables.replaceAll(
                (name, table) -> printed.table(QualifiedName.of(name.name())).orElseThrow());
        return tables;
    }

    private static Schema learn(List<PostgresqlQuestion> questions, Schema desired, Map<QualifiedName, Table> printed) {
        Schema schema = desired;
        for (PostgresqlQuestion question : questions) {
            Table answer = Objects.requireNonNull(printed.get(question.table()));
            schema = schema.mapTable(question.table(), table -> question.learn(table, answer));
        }
        return schema;
    }
}
