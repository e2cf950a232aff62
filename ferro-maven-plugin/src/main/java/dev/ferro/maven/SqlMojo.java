package dev.ferro.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes an upgrade as a script for the database's own client. */
@Mojo(name = "sql", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class SqlMojo extends FerroMojo {

    private final StringBuilder script = new StringBuilder();

    /** What to write: where the database is to go, or a range, which needs no database. */
    @Parameter(property = "ferro.target", defaultValue = "head")
    private @Nullable String target;

    /** The file of the script. */
    @Parameter(property = "ferro.output", defaultValue = "${project.build.directory}/ferro.sql")
    private @Nullable File output;

    @Override
    Words words() {
        return new Words("upgrade").argument(target).flag("--sql", true);
    }

    @Override
    void answer(String line) {
        script.append(line).append('\n');
    }

    @Override
    void end() throws MojoExecutionException {
        File file = Objects.requireNonNull(output);
        try {
            Files.createDirectories(
                    Objects.requireNonNull(file.getAbsoluteFile().getParentFile())
                            .toPath());
            Files.writeString(file.toPath(), script);
            getLog().info("wrote " + file);
        } catch (IOException failure) {
            throw new MojoExecutionException("`" + file + "` cannot be written: " + failure.getMessage(), failure);
        }
    }
}
