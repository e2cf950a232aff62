package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite with almost no room left: a limit on the pages of its file has the effect of a full disk. */
record FullDisk(Dialect dialect) implements InvocationHandler {

    private static final int PAGES_LEFT = 10;

    static Dialect on(Dialect dialect) {
        return (Dialect) Proxy.newProxyInstance(
                FullDisk.class.getClassLoader(), new Class<?>[] {Dialect.class}, new FullDisk(dialect));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(dialect, arguments);
            if (method.getName().equals("prepare")) {
                limit((Connection) arguments[0], PAGES_LEFT);
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Lets the file of a connection grow by so many pages. */
    static void limit(Connection connection, int pagesLeft) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int pages;
            try (ResultSet count = statement.executeQuery("PRAGMA page_count")) {
                pages = count.getInt(1);
            }
            statement.execute("PRAGMA max_page_count = " + (pages + pagesLeft));
        }
    }
}
