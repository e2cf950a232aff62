package dev.ferro.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a new migration script. */
@Mojo(name = "revision", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RevisionMojo extends FerroMojo {

    /** What the migration does. */
    @Parameter(property = "ferro.message", required = true)
    private @Nullable String message;

    /** Whether to fill it with what has changed in the models. */
    @Parameter(property = "ferro.autogenerate", defaultValue = "false")
    private boolean autogenerate;

    /** Whether to fill it with what creates the connected database. */
    @Parameter(property = "ferro.fromDatabase", defaultValue = "false")
    private boolean fromDatabase;

    /** What is called otherwise now, as in {@code users.bio=about}. */
    @Parameter(property = "ferro.rename")
    private @Nullable List<String> rename;

    /** Whether what looks like a rename is a drop and an addition. */
    @Parameter(property = "ferro.noRename", defaultValue = "false")
    private boolean noRename;

    /** The script's language, {@code java} or {@code sql}. */
    @Parameter(property = "ferro.format")
    private @Nullable String format;

    /** What the script builds on; else the head. */
    @Parameter(property = "ferro.head")
    private @Nullable String head;

    @Override
    Words words() {
        return new Words("revision")
                .option("--message", message)
                .flag("--autogenerate", autogenerate)
                .flag("--from-database", fromDatabase)
                .options("--rename", rename)
                .flag("--no-rename", noRename)
                .option("--format", format)
                .option("--head", head);
    }
}
