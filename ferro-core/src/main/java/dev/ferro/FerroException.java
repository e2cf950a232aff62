package dev.ferro;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one exception of Ferro: independent problems found together, each with a stable code. */
public final class FerroException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<Problem> problems;

    public FerroException(Refusal refusal, List<Problem> problems) {
        this(refusal, problems, null);
    }

    public FerroException(Refusal refusal, List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")), cause);
        this.refusal = refusal;
        this.problems = List.copyOf(problems);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** {@return the same exception with {@code cause} as its cause, shown when stack traces are asked for} */
    public FerroException causedBy(Throwable cause) {
        return new FerroException(refusal, problems, cause);
    }
}
