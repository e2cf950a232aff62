package com.acme.station;

import dev.ferro.FerroException;
import dev.ferro.application.Ferro;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings its database to where it must be, and shows what is in it. */
public final class Station {

    private static final String URL = "jdbc:sqlite:station.db";

    private Station() {}

    public static void main(String[] words) throws SQLException {
        try (Ferro ferro = Ferro.configure().url(URL).load()) {
            System.out.println("migrations run: " + ferro.upgrade("head").migrations().size());
        } catch (FerroException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement();
                ResultSet readings = statement.executeQuery("SELECT celsius FROM readings")) {
            while (readings.next()) {
                System.out.println("reading: " + readings.getBigDecimal(1));
            }
        }
    }
}
