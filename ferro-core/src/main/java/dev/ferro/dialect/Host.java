package dev.ferro.dialect;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells who is at work, without asking the network for the name of this machine, which can take seconds to answer. */
public final class Host {

    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    /** Where there is such a thing, a link to the folder that is called as this process is. */
    private static final File SELF = new File("/proc/self");

    private Host() {}

    /** {@return this process, as others may know it} */
    public static String process() {
        return "process " + pid() + " on " + name();
    }

    /** Linux says it without the threads that {@link ProcessHandle} starts, which an application would feel. */
    private static String pid() {
        try {
            String self = SELF.getCanonicalFile().getName();
            return self.equals(SELF.getName())
                    ? String.valueOf(ProcessHandle.current().pid())
                    : self;
        } catch (IOException e) {
            return String.valueOf(ProcessHandle.current().pid());
        }
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
