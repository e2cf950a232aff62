package dev.ferro.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Sets the version of the database without running anything. */
@Mojo(name = "stamp", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class StampMojo extends FerroMojo {

    /** What the database has: {@code head}, an id or the start of one, {@code base}. */
    @Parameter(property = "ferro.target", required = true)
    private @Nullable String target;

    /** Whether to forget first what the version table holds. */
    @Parameter(property = "ferro.purge", defaultValue = "false")
    private boolean purge;

    @Override
    Words words() {
        return new Words("stamp").argument(target).flag("--purge", purge);
    }
}
