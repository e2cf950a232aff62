package dev.ferro.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Takes over from another tool. */
@Mojo(name = "adopt", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class AdoptMojo extends FerroMojo {

    /** {@code flyway}, {@code liquibase}, {@code alembic} or {@code hibernate}. */
    @Parameter(property = "ferro.tool", required = true)
    private @Nullable String tool;

    /** The folder of its scripts; else where it looks itself. */
    @Parameter(property = "ferro.scripts")
    private @Nullable String scripts;

    /** What placeholders in its scripts stand for, as in {@code schema=shop}. */
    @Parameter(property = "ferro.placeholder")
    private @Nullable List<String> placeholder;

    /** Whether to show what would be done, and do nothing. */
    @Parameter(property = "ferro.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    Words words() {
        return new Words("adopt")
                .argument(tool)
                .option("--scripts", scripts)
                .options("--placeholder", placeholder)
                .flag("--dry-run", dryRun);
    }
}
