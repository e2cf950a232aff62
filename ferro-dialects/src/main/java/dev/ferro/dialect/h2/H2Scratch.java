package dev.ferro.dialect.h2;

import dev.ferro.dialect.Normalizer;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets H2 print texts: it is given a temporary table that holds them, and the catalogue is read.
 *
 * <p>The table is the session's own, is not kept on disk and takes part in an open transaction without ending it: see <a
 * href="https://www.h2database.com/html/commands.html#create_table">CREATE TABLE</a>. It is empty, so that neither a
 * default nor a check is ever run.
 *
 * @param connection the connection
 * @param normalizer the normal form to give answers in
 */
record H2Scratch(Connection connection, Normalizer normalizer) {

    private static final QualifiedName TABLE = QualifiedName.of("ferro_scratch");

    /** Constraints of other tables have names in the same schema. */
    private static final String CHECK = "ferro_scratch_";

    /** {@return the table with the texts at some places as H2 prints them} What it cannot read stays as it is. */
    Table print(Table table, List<H2Subject> subjects) throws SQLException {
        Table spelled = table;
        List<H2Subject> types = ofTypes(subjects, true);
        List<H2Subject> others = ofTypes(subjects, false);
        for (List<H2Subject> part : List.of(types, others)) {
            Optional<Table> whole = part.isEmpty() ? Optional.empty() : ask(H2Subject.question(table, part));
            for (H2Subject subject : part) {
                Optional<Table> answer = whole.isPresent() ? whole : ask(H2Subject.question(table, List.of(subject)));
                spelled = answer.isPresent() ? subject.copy(answer.get(), spelled) : spelled;
            }
        }
        return spelled;
    }

    private static List<H2Subject> ofTypes(List<H2Subject> subjects, boolean wanted) {
        return subjects.stream()
                .filter(subject -> (subject.kind() == H2Subject.Kind.TYPE) == wanted)
                .toList();
    }

    private Optional<Table> ask(Table question) throws SQLException {
        List<@Nullable String> names = new ArrayList<>();
        List<CheckConstraint> checks = new ArrayList<>();
        for (CheckConstraint check : question.checks()) {
            checks.add(check.renamed(CHECK + names.size()));
            names.add(check.name());
        }
        try (Statement statement = connection.createStatement()) {
            String sql = H2Sql.createTable(question.renamed(TABLE).withChecks(checks))
                    .replaceFirst("^CREATE TABLE", "CREATE LOCAL TEMPORARY TABLE");
            try {
                statement.execute(sql + " TRANSACTIONAL");
            } catch (SQLException unreadable) {
                return Optional.empty();
            }
            try {
                return read().map(answer -> named(answer.renamed(question.name()), names));
            } finally {
                statement.execute("DROP TABLE " + H2Sql.name(TABLE));
            }
        }
    }

    private Optional<Table> read() throws SQLException {
        Schema read = new H2Reflection().scratch(connection, TABLE);
        return normalizer.normalize(read).table(TABLE);
    }

    private static Table named(Table answer, List<@Nullable String> names) {
        return answer.withChecks(answer.checks().stream()
                .map(check -> check.renamed(names.get(number(check))))
                .toList());
    }

    private static int number(CheckConstraint check) {
        return Integer.parseInt(String.valueOf(check.name()).substring(CHECK.length()));
    }
}
