package dev.ferro;

/** Why a command ended without doing its work; each has the exit code that the command line promises. */
public enum Refusal {
    /** Refused or failed; the message says why and what to do. */
    REFUSED(1),
    /** Wrong usage: an unknown option, a malformed target. */
    USAGE(2),
    /** Another migrator holds the lock and the wait ran out. */
    LOCKED(4);

    private final int exitCode;

    Refusal(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
