package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Reads and writes the files of a project, whole or not at all. */
final class TextFiles {

    private TextFiles() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw problem("read", file, exception);
        }
    }

    static void createFolders(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException exception) {
            throw problem("created", folder, exception);
        }
    }

    /** Writes a file that must not be there yet. */
    static void writeNew(Path file, String text) {
        createFolders(parent(file));
        try {
            Path draft = draft(file, text);
            try {
                // a hard link fails where the name is taken, which a move does not promise
                Files.createLink(file, draft);
            } catch (UnsupportedOperationException | java.nio.file.FileSystemException exception) {
                copyNew(draft, file, exception);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException exception) {
            throw Problem.of("file-exists", "There is a file `" + file.getFileName() + "` already.")
                    .at(file.toString())
                    .advise("Remove it, or choose another name.")
                    .refused();
        } catch (IOException exception) {
            throw problem("written", file, exception);
        }
    }

    private static void copyNew(Path draft, Path file, Exception reason) throws IOException {
        if (reason instanceof FileAlreadyExistsException taken) {
            throw taken;
        }
        Files.copy(draft, file);
    }

    static void replace(Path file, String text) {
        try {
            Path draft = draft(file, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException exception) {
            throw problem("written", file, exception);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException exception) {
            throw problem("deleted", file, exception);
        }
    }

    private static Path draft(Path file, String text) throws IOException {
        Path draft = parent(file).resolve("." + file.getFileName() + ".draft");
        // what was left there, or put there, may be a link to another file
        Files.deleteIfExists(draft);
        return Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static FerroException problem(String verb, Path file, IOException exception) {
        return Problem.of("file-problem", "`" + file + "` cannot be " + verb + ".")
                .because(exception.toString())
                .refused()
                .causedBy(exception);
    }
}
