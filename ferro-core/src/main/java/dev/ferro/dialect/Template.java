package dev.ferro.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** What a scratch database held at a moment, for further ones to be made with; nobody is connected to that one any more. */
public interface Template {

    /**
     * Creates a scratch database, as {@link Scratch#create} does.
     *
     * @param target is connected to the database that all of them are made beside
     * @param mark whose it is
     */
    void create(Connection target, String name, String mark) throws SQLException;

    /** Puts into a new scratch database whatever it was not created with. */
    void fill(Connection scratch) throws SQLException;
}
