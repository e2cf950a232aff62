package dev.ferro.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that dies at a chosen call to the database, as it would with its process or its server. */
final class MortalConnection {

    /** When it dies. */
    enum Moment {
        BEFORE,
        DURING,
        AFTER
    }

    /** Calls that reach the database. */
    private static boolean isSent(Method method) {
        return method.getName().startsWith("execute") || method.getName().equals("commit");
    }

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
        return proxy(Connection.class, connection);
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (dead) {
            throw lost();
        }
        if (isSent(method) && ++calls == fatal) {
            return die(target, method, arguments);
        }
        return wrapped(call(target, method, arguments));
    }

    private Object die(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (moment == Moment.DURING) {
            Thread killer = new Thread(this::abort);
            killer.start();
            try {
                call(target, method, arguments);
            } catch (SQLException broken) {
                // as it should be
            }
            killer.join();
        } else if (moment == Moment.AFTER) {
            call(target, method, arguments);
        }
        dead = true;
        abort();
        throw lost();
    }

    private void abort() {
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

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof CallableStatement) {
            return result;
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
    }
}
