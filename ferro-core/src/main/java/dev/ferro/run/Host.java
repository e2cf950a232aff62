package dev.ferro.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells the name of this machine without asking the network, which can take seconds to answer. */
final class Host {

    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private Host() {}

    static String name() {
        return Stream.of(System.getenv("HOSTNAME"), System.getenv("COMPUTERNAME"), linux())
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("unknown");
    }

    private static String linux() {
        try {
            return Files.isReadable(LINUX) ? Files.readString(LINUX).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
