package dev.ferro.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Moves the database back. */
@Mojo(name = "downgrade", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DowngradeMojo extends FerroMojo {

    /** Where to: {@code -1}, an id or the start of one, {@code base}. */
    @Parameter(property = "ferro.target", required = true)
    private @Nullable String target;

    /** Whether data may be lost that nobody can be asked about here. */
    @Parameter(property = "ferro.allowDataLoss", defaultValue = "false")
    private boolean allowDataLoss;

    /** Whether to show the statements instead, tried in a transaction that is rolled back. */
    @Parameter(property = "ferro.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether to show the statements with the locks they take instead. */
    @Parameter(property = "ferro.plan", defaultValue = "false")
    private boolean plan;

    @Override
    Words words() {
        return new Words("downgrade")
                .argument(target)
                .flag("--allow-data-loss", allowDataLoss)
                .flag("--dry-run", dryRun)
                .flag("--plan", plan);
    }
}
