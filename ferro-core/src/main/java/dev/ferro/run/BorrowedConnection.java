package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection of somebody else's: when it is closed, it gets back the settings that it came with. */
final class BorrowedConnection implements InvocationHandler {

    private final Connection connection;
    private final boolean automatic;
    private final int isolation;
    private final List<String> settings;
    private boolean returned;

    private BorrowedConnection(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.automatic = connection.getAutoCommit();
        this.isolation = connection.getTransactionIsolation();
        if (!automatic) {
            connection.setAutoCommit(true);
        }
        this.settings = dialect.settings(connection);
    }

    /** {@return the connection, prepared for migrating} If that fails, it goes back at once. */
    static Connection of(Connection connection, Dialect dialect) throws SQLException {
        BorrowedConnection borrowed = null;
        try {
            borrowed = new BorrowedConnection(connection, dialect);
            dialect.prepare(connection);
            return (Connection) Proxy.newProxyInstance(
                    BorrowedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, borrowed);
        } catch (SQLException | RuntimeException | Error e) {
            giveBack(borrowed, connection, e);
            throw e;
        }
    }

    private static void giveBack(@Nullable BorrowedConnection borrowed, Connection connection, Throwable reason) {
        try {
            if (borrowed == null) {
                connection.close();
            } else {
                borrowed.giveBack();
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                giveBack();
                return null;
            }
            case "equals" -> {
                return arguments != null && arguments[0] == proxy;
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                return call(method, arguments);
            }
        }
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** A connection that has broken has no settings any more; the pool finds that out. */
    private void giveBack() throws SQLException {
        if (returned) {
            return;
        }
        returned = true;
        try (connection) {
            if (!connection.isClosed()) {
                restore();
            }
        } catch (SQLException e) {
            if (!DatabaseErrors.isConnectionLost(e)) {
                throw e;
            }
        }
    }

    private void restore() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String setting : settings) {
                statement.execute(setting);
            }
        }
        if (connection.getTransactionIsolation() != isolation) {
            connection.setTransactionIsolation(isolation);
        }
        connection.setAutoCommit(automatic);
    }
}
