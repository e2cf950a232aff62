package dev.ferro.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Sets Ferro up in the project: writes {@code ferro.toml} and the folder of the scripts. */
@Mojo(name = "init", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class InitMojo extends FerroMojo {

    /** The folder to hold the scripts; else {@code migrations}. */
    @Parameter(property = "ferro.directory")
    private @Nullable String directory;

    /** Packages with models; else those found in the sources. */
    @Parameter(property = "ferro.packages")
    private @Nullable List<String> packages;

    @Override
    Words words() {
        return new Words("init").argument(directory).options("--package", packages);
    }
}
