package dev.ferro.dialect.h2;

import dev.ferro.dialect.Client;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.dialect.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What H2's program RunScript makes of a script. It stops at the first error by itself.
 *
 * @see <a href="https://www.h2database.com/javadoc/org/h2/tools/RunScript.html">RunScript</a>
 */
final class H2Client implements Client {

    static final Quoting QUOTING = new Quoting("'\"", "\n\r", true, Quoting.Backslash.NOWHERE, Quoting.Comments.NESTED);

    @Override
    public List<String> header(@Nullable Duration lockTimeout, Map<String, String> parameters) {
        Duration wait = lockTimeout == null ? H2Execution.LOCK_WAIT : lockTimeout;
        return List.of(H2Dialect.TIME_ZONE + ";", H2Execution.lockTimeout(wait) + ";");
    }

    /** A table cannot be kept from others here: each DDL statement ends the transaction, and a lock with it. */
    @Override
    public List<String> begin(String table) {
        return List.of("BEGIN;");
    }

    @Override
    public String statement(String sql) {
        return ScriptStatement.of(sql.strip(), QUOTING).ended();
    }

    @Override
    public String verification(Statement.Verification verification) {
        return "SELECT SIGNAL('45000', " + H2Literals.quoted(verification.violation()) + ") WHERE EXISTS ("
                + verification.query() + ");";
    }

    @Override
    public Quoting quoting() {
        return QUOTING;
    }
}
