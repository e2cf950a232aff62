package dev.ferro.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time of this process, from the start of its virtual machine. */
final class Cpu {

    /** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: clock ticks, of which every Linux has 100 a second. */
    private static final double TICKS = 100;

    private Cpu() {}

    /** Prints the seconds so far, of user and system together. */
    static void print() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        System.out.println("cpu " + (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS);
    }
}
