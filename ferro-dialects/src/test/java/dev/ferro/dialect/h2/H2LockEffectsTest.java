package dev.ferro.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.HeldLock.Blocked;
import dev.ferro.dialect.SchemaView;
import dev.ferro.schema.Schema;
import dev.ferro.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be done while H2 changes a table: a function that a check calls tries it meanwhile. */
public class H2LockEffectsTest {

    private static final List<Integer> FAILURES = new ArrayList<>();
    private static Statement reader;

    /** Called by H2 for each row. */
    public static boolean isReadable(int id) {
        try {
            reader.executeQuery("SELECT id FROM things").close();
        } catch (SQLException failure) {
            FAILURES.add(failure.getErrorCode());
        }
        return id > 0;
    }

    @Test
    void nobody_reads_while_a_table_is_changed() throws SQLException {
        String sql = "ALTER TABLE things ADD CONSTRAINT seen CHECK (is_readable(id))";
        try (TestDatabase database = TestDatabase.h2();
                Connection other = database.connect();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            reader = other.createStatement();
            reader.execute("SET LOCK_TIMEOUT 20");
            statement.execute("CREATE ALIAS is_readable FOR '" + H2LockEffectsTest.class.getName() + ".isReadable'");
            statement.execute("CREATE TABLE things (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO things VALUES (1)");
            statement.execute(sql);
        }
        assertThat(FAILURES).containsExactly(H2Execution.LOCK_TIMEOUT);
        assertThat(new H2LockEffects().of(sql, SchemaView.of(Schema.EMPTY)).locks())
                .singleElement()
                .satisfies(lock -> assertThat(lock.blocked()).isEqualTo(Blocked.READS_AND_WRITES));
    }
}
