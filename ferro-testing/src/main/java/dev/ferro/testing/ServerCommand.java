package dev.ferro.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a server of MariaDB or MySQL is called, in order to start quickly and to leave nothing outside of its folder. */
final class ServerCommand {

    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--socket=server.sock", // in the data folder: a path may have about a hundred characters
            "--pid-file=server.pid",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=16M",
            "--loose-innodb-use-native-aio=OFF");

    /** Nothing waits for the disk, and a table is no file. */
    private static final List<String> VOLATILE = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--innodb-doublewrite=OFF",
            "--skip-innodb-file-per-table",
            "--loose-debug-no-sync");

    private ServerCommand() {}

    static List<String> of(Path program, Path home, Path data, Durability durability, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--lc-messages-dir=" + home.resolve("share"),
                "--tmpdir=" + data.toAbsolutePath().getParent())); // one that starts removes what others have in theirs
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(OPTIONS);
        if (durability == Durability.VOLATILE) {
            command.addAll(VOLATILE);
        }
        command.addAll(more);
        return command;
    }
}
