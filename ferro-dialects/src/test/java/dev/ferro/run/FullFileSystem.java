package dev.ferro.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The files of an H2 database on a disk that can be full: then none can become longer. */
public final class FullFileSystem extends FilePathWrapper {

    private static volatile boolean full;

    /** Makes it known to H2, which makes one of its own for each path. */
    static void register() {
        FilePath.register(new FullFileSystem());
    }

    static void fill() {
        full = true;
    }

    static void makeRoom() {
        full = false;
    }

    private static IOException noSpace() {
        return new IOException("No space left on device");
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SmallFile(super.open(mode));
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        if (full) {
            throw noSpace();
        }
        return super.newOutputStream(append);
    }

    /** A file that grows while there is room. */
    private static final class SmallFile extends FileBase {

        private final FileChannel file;

        SmallFile(FileChannel file) {
            this.file = file;
        }

        private void check(long end) throws IOException {
            if (full && end > file.size()) {
                throw noSpace();
            }
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            check(file.position() + source.remaining());
            return file.write(source);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            check(position + source.remaining());
            return file.write(source, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
