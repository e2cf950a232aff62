package dev.ferro.run;

import dev.ferro.Background;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Connects to a database when a connection is wanted, or earlier. */
public final class Connector implements AutoCloseable {

    private final Database database;
    private @Nullable Background<Connection> ahead;

    private Connector(Database database, @Nullable Background<Connection> ahead) {
        this.database = database;
        this.ahead = ahead;
    }

    /** {@return a connector that waits until it is asked} */
    public static Connector to(Database database) {
        return new Connector(database, null);
    }

    /**
     * {@return a connector that begins at once where the database is on a server} A file is opened in no time, and must not
     * be created before it is needed; a pool has connections already.
     */
    public static Connector ahead(Database database) {
        boolean server = database.source() == null && database.url().file().isEmpty();
        return new Connector(database, server ? Background.start("ferro-connect", database::connect) : null);
    }

    Database database() {
        return database;
    }

    Connection connect() {
        Background<Connection> begun = ahead;
        ahead = null;
        return begun == null ? database.connect() : begun.result();
    }

    Connection connectToRead() {
        return ahead == null ? database.connectToRead() : connect();
    }

    /** Does without a connection that nobody has asked for. */
    @Override
    public void close() {
        if (ahead != null) {
            ahead.abandon(Connector::close);
            ahead = null;
        }
    }

    private static void close(Connection unwanted) {
        try {
            unwanted.close();
        } catch (SQLException broken) {
            // it was of no use anyway
            return;
        }
    }
}
