package dev.ferro.dialect.mysql;

import dev.ferro.dialect.ServerVersion;
import dev.ferro.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server of one of the two, and everything in which they and their versions differ.
 *
 * @param brand which of the two it is
 * @param version its version as one number, such as 80031
 * @param foldsTables whether the names of tables have no case, as on Windows and macOS
 */
record MysqlServer(Brand brand, int version, boolean foldsTables) {

    /** What is spoken to as long as no server has been asked: 11.4, as the tests have it. */
    static final MysqlServer MARIADB = new MysqlServer(Brand.MARIADB, 110_400, false);

    /** What is spoken to as long as no server has been asked: 8.0, as the tests have it. */
    static final MysqlServer MYSQL = new MysqlServer(Brand.MYSQL, 80_031, false);

    private static final int FIRST_UUID = 100_700;
    private static final int FIRST_CHECK = 80_016;
    private static final int FIRST_KEY_EXPRESSION = 80_013;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

    /** The two that speak nearly the same. */
    enum Brand {
        MARIADB("MariaDB"),
        MYSQL("MySQL");

        private final String title;

        Brand(String title) {
            this.title = title;
        }
    }

    /** {@return the server behind a connection} */
    static MysqlServer of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION(), @@lower_case_table_names")) {
            row.next();
            String version = row.getString(1);
            boolean mariadb = version.toLowerCase(Locale.ROOT).contains("mariadb");
            return new MysqlServer(mariadb ? Brand.MARIADB : Brand.MYSQL, number(version), row.getInt(2) != 0);
        }
    }

    private static int number(String version) {
        Matcher parts = VERSION.matcher(version);
        return parts.find()
                ? Integer.parseInt(parts.group(1)) * 10_000
                        + Integer.parseInt(parts.group(2)) * 100
                        + Integer.parseInt(parts.group(3))
                : 0;
    }

    ServerVersion numbers() {
        return new ServerVersion(version / 10_000, version / 100 % 100, version % 100);
    }

    String title() {
        return brand.title;
    }

    boolean isMariadb() {
        return brand == Brand.MARIADB;
    }

    /** {@return whether there is a type UUID} It came with MariaDB 10.7. */
    boolean hasUuid() {
        return isMariadb() && version >= FIRST_UUID;
    }

    /** {@return whether checks are kept} MySQL before 8.0.16 reads them and throws them away. */
    boolean keepsChecks() {
        return isMariadb() || version >= FIRST_CHECK;
    }

    /** {@return whether an index may be on an expression} */
    boolean indexesExpressions() {
        return !isMariadb() && version >= FIRST_KEY_EXPRESSION;
    }

    /** {@return whether values without a limit can be kept apart} MariaDB does it by their hashes, from 10.4. */
    boolean hashesUniques() {
        return isMariadb();
    }

    /** {@return whether a column that is computed can be NOT NULL} */
    boolean requiresComputed() {
        return !isMariadb();
    }

    /** {@return whether JSON is a type of its own} To MariaDB it is LONGTEXT with a check. */
    boolean hasJson() {
        return !isMariadb();
    }

    /** {@return whether what mentions a column follows when that is renamed} */
    boolean renamesMentions() {
        return isMariadb();
    }

    /** {@return whether a literal may be the default of a column without a limit as it is} */
    boolean hasLongLiterals() {
        return isMariadb();
    }

    /** {@return what drops a check} */
    String dropCheck() {
        return isMariadb() ? "DROP CONSTRAINT " : "DROP CHECK ";
    }

    /** {@return the suffix of the query resources in which the catalogues differ} */
    String resource() {
        return isMariadb() ? "mariadb" : "mysql";
    }

    QualifiedName folded(QualifiedName name) {
        return foldsTables ? name.sibling(name.name().toLowerCase(Locale.ROOT)) : name;
    }
}
