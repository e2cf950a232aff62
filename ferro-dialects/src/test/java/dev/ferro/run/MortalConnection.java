package dev.ferro.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection that dies at a chosen call to the database, as it would with its process. */
final class MortalConnection implements WatchedConnection.Watcher {

    private final Connection connection;
    private final int fatal;
    private final Moment moment;
    private int calls;
    private boolean dead;

    /** @param fatal the call to die at, counted from 1; 0 to live for ever */
    MortalConnection(Connection connection, int fatal, Moment moment) {
        this.connection = connection;
        this.fatal = fatal;
        this.moment = moment;
    }

    /** {@return how many calls have reached the database} */
    int calls() {
        return calls;
    }

    boolean isDead() {
        return dead;
    }

    Connection mortal() {
        return WatchedConnection.of(connection, this);
    }

    @Override
    public void asked() throws SQLException {
        if (dead) {
            throw lost();
        }
    }

    @Override
    public @Nullable Object sent(WatchedConnection.Call call) throws Throwable {
        if (++calls != fatal) {
            return call.make();
        }
        try {
            moment.during(call, this::abort);
        } catch (SQLException broken) {
            if (!dead) {
                throw broken;
            }
        }
        throw lost();
    }

    private void abort() {
        dead = true;
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException | RuntimeException gone) {
            // so much the better
        }
    }

    private static SQLException lost() {
        return new SQLException("the connection is lost", "08006");
    }
}
