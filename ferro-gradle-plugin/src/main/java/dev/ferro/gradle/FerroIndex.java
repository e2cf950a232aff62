package dev.ferro.gradle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.tasks.OutputDirectory;
import org.gradle.api.tasks.UntrackedTask;

/** Writes the index by which an application knows the scripts on its class path, and the scripts that are not there yet. */
@UntrackedTask(because = "where the scripts are, only ferro.toml says")
public abstract class FerroIndex extends FerroTask {

    /** {@return the folder that is added to the class path of the application} */
    @OutputDirectory
    public abstract DirectoryProperty getFolder();

    @Override
    public void exec() {
        Path folder = getFolder().get().getAsFile().toPath();
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        args("--classes=" + folder);
        super.exec();
    }
}
