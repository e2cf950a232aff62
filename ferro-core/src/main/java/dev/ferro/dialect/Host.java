package dev.ferro.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells who is at work, without asking the network for the name of this machine, which can take seconds to answer. */
public final class Host {

    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private Host() {}

    /** {@return this process, as others may know it} */
    public static String process() {
        return "process " + ProcessHandle.current().pid() + " on " + name();
    }

    /** {@return the name of this machine} */
    public static String name() {
        for (String variable : List.of("HOSTNAME", "COMPUTERNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        String name = linux();
        return name.isBlank() ? "unknown" : name;
    }

    private static String linux() {
        try {
            return Files.isReadable(LINUX) ? Files.readString(LINUX).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
