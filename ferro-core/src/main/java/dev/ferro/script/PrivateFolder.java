package dev.ferro.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A folder that only its owner may write into, where the system tells users apart: what is in it is run.
 *
 * @param path the folder
 */
record PrivateFolder(Path path) {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> FOREIGN =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** Creates it where it is not there. */
    void create() throws IOException {
        if (!Files.isDirectory(path)) {
            FileAttribute<?>[] attributes =
                    path.getFileSystem().supportedFileAttributeViews().contains("posix")
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                            : new FileAttribute<?>[0];
            Files.createDirectories(path, attributes);
        }
    }

    /** {@return whether nobody else may write into it} Whoever may is kept out from now on, if that can be done. */
    boolean isPrivate() {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            if (view == null || !Files.isDirectory(path) || isOwners(view)) {
                return true;
            }
            view.setPermissions(OWNER);
            return false;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    private static boolean isOwners(PosixFileAttributeView view) throws IOException {
        Set<PosixFilePermission> allowed = EnumSet.copyOf(view.readAttributes().permissions());
        allowed.retainAll(FOREIGN);
        return allowed.isEmpty();
    }
}
