package dev.ferro.run;

import dev.ferro.Problem;
import java.sql.SQLException;

/** Turns the errors of a database outside any migration into problems. */
final class Failures {

    private Failures() {}

    static <T> T reported(Workplace.Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw Problem.of("database-failed", "The database refuses to do Ferro's own bookkeeping.")
                    .because(DatabaseErrors.words(e))
                    .advise(DatabaseErrors.advice(e).orElse("Mend what the database says, and try again."))
                    .refused()
                    .causedBy(e);
        }
    }
}
