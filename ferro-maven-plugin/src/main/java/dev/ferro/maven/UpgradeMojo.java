package dev.ferro.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Moves the database forward. */
@Mojo(
        name = "upgrade",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class UpgradeMojo extends FerroMojo {

    /** Where to: {@code head}, an id or the start of one, {@code +1}. */
    @Parameter(property = "ferro.target", defaultValue = "head")
    private @Nullable String target;

    /** Whether to show the statements instead, tried in a transaction that is rolled back. */
    @Parameter(property = "ferro.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether to show the statements with the locks they take instead. */
    @Parameter(property = "ferro.plan", defaultValue = "false")
    private boolean plan;

    /** How long a statement waits for a lock, such as {@code 2s}. */
    @Parameter(property = "ferro.lockTimeout")
    private @Nullable String lockTimeout;

    @Override
    Words words() {
        return new Words("upgrade")
                .argument(target)
                .flag("--dry-run", dryRun)
                .flag("--plan", plan)
                .option("--lock-timeout", lockTimeout);
    }
}
