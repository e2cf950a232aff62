package dev.ferro.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * The version of a server, such as 8.0.31.
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third, or 0 where there is none
 */
public record ServerVersion(int major, int minor, int patch) {

    /** {@return what the driver says of the database behind a connection} */
    public static ServerVersion of(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        return new ServerVersion(metadata.getDatabaseMajorVersion(), metadata.getDatabaseMinorVersion(), 0);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
