package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Backup;
import dev.ferro.dialect.Backup.Program;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a backup, all of it or nothing, to a file that was not there.
 *
 * @param wanted the file, or the folder that it is to be in
 * @param variables the variables of the environment
 */
public record BackupFile(Path wanted, Map<String, String> variables) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private static final int LONGEST_ANSWER = 2000;

    BackedUp write(Session session, DatabaseUrl url) throws SQLException {
        Backup backup = session.dialect().backup();
        Path file = file(backup);
        if (Files.exists(file)) {
            throw Problem.of("backup-exists", "The backup would overwrite a file.")
                    .at(file.toString())
                    .advise("Name another file, or a folder, in which the file is named after the time.")
                    .refused();
        }
        checkSpace(file, backup.size(session.connection()));
        Path draft = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.deleteIfExists(draft);
            List<Program> programs = backup.write(session.connection(), draft);
            if (!programs.isEmpty()) {
                run(programs, draft, url, backup);
            }
            String sha256 = sha256(draft);
            Files.move(draft, file);
            Files.writeString(
                    file.resolveSibling(file.getFileName() + ".sha256"), sha256 + "  " + file.getFileName() + "\n");
            return new BackedUp(file, Files.size(file), sha256, backup.restoring(session.connection(), file));
        } catch (IOException failure) {
            throw failed(file, Objects.toString(failure.getMessage(), failure.toString()))
                    .causedBy(failure);
        } finally {
            delete(draft);
        }
    }

    private Path file(Backup backup) {
        return Files.isDirectory(wanted)
                ? wanted.resolve(
                        "ferro-" + LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + backup.suffix())
                : wanted;
    }

    private static void checkSpace(Path file, long size) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < size) {
                throw Problem.of("backup-no-space", "There is not enough space for the backup.")
                        .at(file.toString())
                        .because("the database has " + size + " bytes, and " + free + " are free")
                        .advise("Make room, or name a file elsewhere.")
                        .refused();
            }
        } catch (IOException missing) {
            throw failed(file, "the folder cannot be written").causedBy(missing);
        }
    }

    private void run(List<Program> programs, Path draft, DatabaseUrl url, Backup backup) throws IOException {
        for (Program program : programs) {
            Optional<Path> found = find(program.name());
            if (found.isPresent()) {
                run(found.get(), program, draft, url, backup);
                return;
            }
        }
        throw Problem.of("backup-program-missing", "The program that makes a backup is not here.")
                .because("none of "
                        + String.join(", ", programs.stream().map(Program::name).toList()) + " is in a folder of PATH")
                .advise("Install the package " + programs.get(0).packages() + ", or make the backup yourself.")
                .refused();
    }

    private Optional<Path> find(String program) {
        return Stream.of(variables.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void run(Path found, Program program, Path draft, DatabaseUrl url, Backup backup)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(found.toString()), program.arguments().stream())
                                .toList())
                .redirectErrorStream(true);
        String password = url.password();
        if (password != null) {
            builder.environment().put(program.password(), password);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String answer = new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        if (!isDone(process) || !backup.isWhole(draft)) {
            throw failed(draft, url.withoutPassword(program.name() + ": " + answer.strip()));
        }
    }

    private static boolean isDone(Process process) throws IOException {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
            return process.waitFor() == 0;
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static FerroException failed(Path file, @Nullable String why) {
        return Problem.of("backup-failed", "The backup cannot be made; nothing else was done.")
                .at(file.toString())
                .because(why)
                .advise("Mend that, or make the backup yourself and leave `--backup` out.")
                .refused();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
