package dev.ferro.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Shows what leads from one schema to another, and may write it for Flyway or Liquibase. */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DiffMojo extends FerroMojo {

    /** {@code models}, {@code database}, a URL or a target; else {@code database}. */
    @Parameter(property = "ferro.from")
    private @Nullable String from;

    /** The same; else {@code models}. */
    @Parameter(property = "ferro.to")
    private @Nullable String to;

    /** {@code text}, {@code flyway} or {@code liquibase}. */
    @Parameter(property = "ferro.format")
    private @Nullable String format;

    /** What the change does, for files. */
    @Parameter(property = "ferro.message")
    private @Nullable String message;

    /** The folder for files. */
    @Parameter(property = "ferro.output")
    private @Nullable String output;

    @Override
    Words words() {
        return new Words("diff")
                .option("--from", from)
                .option("--to", to)
                .option("--format", format)
                .option("--message", message)
                .option("--output", output);
    }
}
