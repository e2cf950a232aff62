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

/** A connection of which somebody hears each call that reaches the database. */
final class WatchedConnection {

    /** Who hears of the calls. */
    interface Watcher {

        /** Something is asked of the connection, whether or not it reaches the database. */
        default void asked() throws SQLException {}

        /** A call is to reach the database, which it does when it is made. */
        @Nullable
        Object sent(Call call) throws Throwable;
    }

    /** What is asked of the database. */
    interface Call {
        @Nullable
        Object make() throws Throwable;
    }

    private final Watcher watcher;

    private WatchedConnection(Watcher watcher) {
        this.watcher = watcher;
    }

    static Connection of(Connection connection, Watcher watcher) {
        return new WatchedConnection(watcher).proxy(Connection.class, connection);
    }

    private static boolean isSent(Method method) {
        return method.getName().startsWith("execute") || method.getName().equals("commit");
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        watcher.asked();
        Call call = () -> call(target, method, arguments);
        return wrapped(isSent(method) ? watcher.sent(call) : call.make());
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
