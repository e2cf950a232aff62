package dev.ferro.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes the index by which an application knows the scripts on its class path. */
@Mojo(
        name = "index",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class IndexMojo extends FerroMojo {

    /** The folder of compiled classes. */
    @Parameter(property = "ferro.classes", defaultValue = "${project.build.outputDirectory}")
    private @Nullable String classes;

    @Override
    Words words() {
        return new Words("index").option("--classes", classes);
    }
}
