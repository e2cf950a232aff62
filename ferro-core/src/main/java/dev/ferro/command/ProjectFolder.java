package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that a project is in, which nothing is written outside of: not by way of {@code ..}, not by an absolute path, not
 * by a link.
 *
 * @param folder the folder of its configuration
 */
record ProjectFolder(Path folder) {

    /** {@return the file, for which there is a place in the project} Refused if it would be somewhere else. */
    Path inside(Path file) {
        try {
            Path place = real(file.toAbsolutePath().normalize());
            if (!place.startsWith(folder.toRealPath())) {
                throw outside(file, place);
            }
            return file;
        } catch (IOException exception) {
            throw Problem.of("file-problem", "`" + file + "` cannot be written.")
                    .because(exception.toString())
                    .refused()
                    .causedBy(exception);
        }
    }

    /** {@return where a file is, or will be once its folders have been created, with all links followed} */
    private static Path real(Path file) throws IOException {
        Path there = file;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(file));
    }

    private FerroException outside(Path file, Path place) {
        return Problem.of("outside-project", "`" + file + "` lies outside the project.")
                .at(folder.toString())
                .because(
                        place.equals(file.toAbsolutePath().normalize())
                                ? "Ferro writes into the folder of `ferro.toml` only"
                                : "a link leads to `" + place
                                        + "`, and Ferro writes into the folder of `ferro.toml` only")
                .advise("Choose a folder in the project, or move `ferro.toml` to a folder that both are in.")
                .refused();
    }
}
