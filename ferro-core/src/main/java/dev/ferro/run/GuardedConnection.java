package dev.ferro.run;

import dev.ferro.Problem;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection that a migration's Java code gets: it works on the transaction but cannot end it. */
final class GuardedConnection implements InvocationHandler {

    private static final Set<String> FORBIDDEN = Set.of("commit", "setAutoCommit", "close", "abort");

    private final Connection connection;

    private GuardedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (FORBIDDEN.contains(method.getName()) || isRollback(method)) {
            throw Problem.of("transaction-control", "The Java code of the migration calls `" + method.getName() + "`.")
                    .because("the transaction is Ferro's, which commits when the whole migration has worked")
                    .advise("Leave the call out; what must run outside a transaction goes into"
                            + " `op.withoutTransaction(...)`.")
                    .refused();
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Going back to a savepoint stays within the transaction. */
    private static boolean isRollback(Method method) {
        return method.getName().equals("rollback")
                && !(method.getParameterCount() == 1 && method.getParameterTypes()[0] == Savepoint.class);
    }
}
