package dev.ferro.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A database server in a Maven artifact: how its files are laid out, its data folder is filled and it is started. */
interface ServerProgram {

    /** {@return the name as its makers write it} */
    String title();

    /** {@return the name of its driver's URLs} */
    String scheme();

    /** {@return the environment variable that names a server to use instead} */
    String variable();

    /** {@return a name for this version of it, as a folder can have it} */
    String version() throws IOException;

    /** Lays its files out. */
    void unpack(Path home) throws IOException;

    /** Fills a data folder that is empty, with an administrator in it. */
    void fill(Path home, Path data) throws IOException;

    /** {@return the command that starts it} */
    List<String> command(Path home, Path data, int port, Durability durability);

    /** {@return the JDBC URL by which its administrator comes in} */
    String url(int port);
}
