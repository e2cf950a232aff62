package dev.ferro.dialect;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How all that a database holds is written into a file, and comes back. */
public interface Backup {

    /** {@return how the name of such a file ends, with its dot} */
    String suffix();

    /** {@return how many bytes the database has; 0 where that cannot be told} */
    long size(Connection connection) throws SQLException;

    /**
     * Writes a file that is not there yet.
     *
     * @param connection a connection that is in no transaction
     * @return the programs of which one has to write it instead, the best one first; none if it is written
     */
    List<Program> write(Connection connection, Path file) throws SQLException;

    /** {@return whether a program that has ended well has written all of the file} */
    boolean isWhole(Path file);

    /** {@return what a person types to bring the file back, in place of what the database holds then} */
    String restoring(Connection connection, Path file) throws SQLException;

    /**
     * A program of a database's client.
     *
     * @param name its name
     * @param arguments without a password
     * @param password the variable of its environment that holds one
     * @param packages the packages that it comes with
     */
    record Program(String name, List<String> arguments, String password, String packages) {

        public Program {
            arguments = List.copyOf(arguments);
        }
    }
}
