package dev.ferro.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an empty database is made beside another one, like it, for something to be tried in; and how it goes again. */
public interface Scratch {

    /** What the names of all scratch databases begin with. */
    String PREFIX = "ferro_verify_";

    /** The table that marks one where a database has no comment of its own. */
    String MARK_TABLE = "ferro_verify_mark";

    /** {@return the JDBC URL of the scratch database of a name, from that of the database that it is made beside} */
    String url(String jdbcUrl, String name);

    /**
     * Creates an empty database that compares and sorts texts as the one does which is connected to.
     *
     * @param mark whose it is, kept with it where whoever made it may die before it is dropped
     */
    void create(Connection target, String name, String mark) throws SQLException;

    /** Lets bare names mean in a new scratch database what they mean in the one that it is made beside. */
    void furnish(Connection target, Connection scratch) throws SQLException;

    /**
     * {@return what further scratch databases are made with, to hold all that one holds} Empty where none can be copied.
     *
     * @param scratch is closed before the first is made
     */
    Optional<Template> template(Connection scratch) throws SQLException;

    /** Drops a scratch database, whoever is still connected to it; harmless if it is gone. */
    void drop(Connection target, String name) throws SQLException;

    /** {@return the scratch databases that nobody is connected to, with their marks} */
    Map<String, String> abandoned(Connection target) throws SQLException;

    /** {@return whether the user may not create databases} */
    boolean isForbidden(SQLException failure);

    /** {@return how SQL names the database of a URL} Empty where a statement sees no database but its own. */
    Optional<Pattern> naming(String jdbcUrl);

    /** {@return what tells the database of a connection from every other one, whatever the URL it was found by} */
    String identity(Connection connection) throws SQLException;
}
