package dev.ferro.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a script that joins heads. */
@Mojo(name = "merge", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class MergeMojo extends FerroMojo {

    /** What the merge is about; else what it joins. */
    @Parameter(property = "ferro.message")
    private @Nullable String message;

    /** What to join; else all heads. */
    @Parameter(property = "ferro.targets")
    private @Nullable List<String> targets;

    @Override
    Words words() {
        return new Words("merge").option("--message", message).with(targets == null ? List.of() : targets);
    }
}
