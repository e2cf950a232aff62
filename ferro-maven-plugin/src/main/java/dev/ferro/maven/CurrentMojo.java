package dev.ferro.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows what the database has. */
@Mojo(name = "current", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class CurrentMojo extends FerroMojo {

    /** Whether to fail unless that is the head. */
    @Parameter(property = "ferro.checkHeads", defaultValue = "false")
    private boolean checkHeads;

    @Override
    Words words() {
        return new Words("current").flag("--check-heads", checkHeads);
    }
}
