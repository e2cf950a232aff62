package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Host;
import dev.ferro.dialect.LockHolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is locked, which says who has locked it.
 *
 * <p>On some systems a process loses its lock when it closes the same file, opened another time. So nothing here opens a file
 * that this process has locked.
 *
 * @param file the file
 * @param channel keeps it open, and thereby locked
 * @param connection on whose behalf
 * @param since since when
 * @param doing what is being done; empty where nothing is yet
 */
record LockFile(Path file, FileChannel channel, Connection connection, String since, String doing) {

    /** {@return the file, locked; empty if somebody else has locked it} */
    static Optional<LockFile> tryLock(Path file, Connection connection) throws IOException {
        provide(file);
        Object identity = identity(file);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
        } catch (NoSuchFileException deleted) {
            return Optional.empty();
        }
        LockFile lock = new LockFile(
                file,
                channel,
                connection,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "");
        boolean locked = false;
        try {
            locked = channel.tryLock() != null && isSame(identity, identity(file));
        } catch (OverlappingFileLockException ownProcess) {
            // held through another copy of this class
            return Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (locked) {
            lock.sign();
        }
        return locked ? Optional.of(lock) : Optional.empty();
    }

    private static void provide(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException another) {
            // left by a process that was killed, or held
            return;
        }
    }

    /** {@return what tells a file from another one of its name; null where the system does not say} */
    private static @Nullable Object identity(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException deleted) {
            return "";
        }
    }

    /** Whoever held the lock may have deleted the file since it was opened; what is locked then is seen by nobody. */
    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        return before == null ? after == null : before.equals(after);
    }

    /** Says who has locked it, since when, and what it is doing; a line for each. */
    void sign() throws IOException {
        String words = String.join("\n", Host.process(), since, doing, "");
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** {@return who has locked a file; empty if nobody has} Not for what this process has locked. */
    static Optional<LockHolder> holder(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null ? Optional.of(signed(Files.readAllLines(file))) : Optional.empty();
        } catch (OverlappingFileLockException | IOException unknown) {
            return Optional.empty();
        }
    }

    private static LockHolder signed(List<String> lines) {
        return lines.size() < 3
                ? new LockHolder("another process", null, null)
                : holder(lines.get(0), lines.get(1), lines.get(2));
    }

    private static LockHolder holder(String who, String since, String doing) {
        return new LockHolder(who, since, doing.isEmpty() ? null : doing);
    }

    /** {@return who has locked it, which is this process} */
    LockHolder own() {
        return holder("this process", since, doing);
    }

    /** {@return the same lock of a migrator that goes on to something else} */
    LockFile at(String next) {
        return new LockFile(file, channel, connection, since, next);
    }

    boolean isHeldBy(Connection other) {
        return connection == other;
    }

    /** {@return whether the connection has gone without releasing it} */
    boolean isAbandoned() {
        try {
            return connection.isClosed();
        } catch (SQLException broken) {
            return true;
        }
    }

    /** Deleted before it is free, so that nobody has taken it by then; left where files that are open cannot be deleted. */
    void close() {
        try {
            if (identity(file) != null) {
                Files.deleteIfExists(file);
            }
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
