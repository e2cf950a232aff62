package dev.ferro.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Tries every revision on a scratch database: forward, back, and forward again. */
@Mojo(name = "verify", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class VerifyMojo extends FerroMojo {

    /** Only the revisions that the database has not run yet. */
    @Parameter(property = "ferro.pending", defaultValue = "false")
    private boolean pending;

    /** Where the scratch database may be made. */
    @Parameter(property = "ferro.scratchUrl")
    private @Nullable String scratchUrl;

    @Override
    Words words() {
        return new Words("verify").flag("--pending", pending).option("--scratch-url", scratchUrl);
    }
}
