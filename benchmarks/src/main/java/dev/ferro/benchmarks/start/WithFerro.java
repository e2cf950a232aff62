package dev.ferro.benchmarks.start;

import dev.ferro.application.Ferro;
import java.io.IOException;
import java.sql.SQLException;

/** Ferro's scripts are on the class path, with their index. */
public final class WithFerro {

    private WithFerro() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Ferro ferro = Ferro.configure().url(arguments[0]).load()) {
            ferro.upgrade("head");
        }
        OpenConnection.query(arguments[0]);
        Cpu.print();
    }
}
