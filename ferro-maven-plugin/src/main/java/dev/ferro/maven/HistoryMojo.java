package dev.ferro.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Shows the revisions. */
@Mojo(name = "history", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class HistoryMojo extends FerroMojo {

    /** Only those of a range, such as {@code base:1a2b}. */
    @Parameter(property = "ferro.range")
    private @Nullable String range;

    /** Only those that the database has not run. */
    @Parameter(property = "ferro.pending", defaultValue = "false")
    private boolean pending;

    @Override
    Words words() {
        return new Words("history").option("--rev-range", range).flag("--pending", pending);
    }
}
