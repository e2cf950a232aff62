package dev.ferro.run;

import java.sql.Connection;

/** Something of the project's own that is done before or after migrations. A class needs a constructor without parameters. */
@FunctionalInterface
public interface Hook {

    /**
     * Does it.
     *
     * @param event when it runs, and what for
     * @param connection the connection that migrates, in a transaction of the hook's own, which Ferro commits
     * @throws Exception if the run must not go on; what the hook has done in its transaction is rolled back
     */
    void run(HookEvent event, Connection connection) throws Exception;
}
