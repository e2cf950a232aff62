package dev.ferro.run;

import dev.ferro.dialect.Host;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scratch database says of itself, so that it can be told from all others once its process has been killed.
 *
 * @param host the machine of the process
 * @param process the id of the process
 * @param since when it was made
 */
record ScratchMark(String host, long process, Instant since) {

    private static final Pattern TEXT =
            Pattern.compile("scratch database of ferro verify: host (.*), process (\\d+), since (\\S+)");

    static ScratchMark ours() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new ScratchMark(Host.name(), ProcessHandle.current().pid(), now);
    }

    static Optional<ScratchMark> read(String text) {
        Matcher mark = TEXT.matcher(text);
        return mark.matches()
                ? Optional.of(
                        new ScratchMark(mark.group(1), Long.parseLong(mark.group(2)), Instant.parse(mark.group(3))))
                : Optional.empty();
    }

    /** {@return whether whoever made it has died} On another machine, nobody here can tell. */
    boolean isOfDeadProcessHere() {
        return host.equals(Host.name()) && ProcessHandle.of(process).isEmpty();
    }

    @Override
    public String toString() {
        return "scratch database of ferro verify: host " + host + ", process " + process + ", since " + since;
    }
}
