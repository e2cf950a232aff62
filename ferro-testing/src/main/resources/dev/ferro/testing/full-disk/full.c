/*
 * While the file exists that FERRO_FULL_DISK names, whatever would take more room answers as a full disk does: files cannot
 * be created, and cannot grow. What has its place already can be written.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

extern char *getenv(const char *);

static long result(long answer) {
    if (answer < 0 && answer > -4096) {
        errno = (int) -answer;
        return -1;
    }
    return answer;
}

static long call(long number, long a, long b, long c, long d, long e) {
    long answer;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    __asm__ volatile("syscall"
                     : "=a"(answer)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
                     : "rcx", "r11", "memory");
    return answer;
}

static int full(void) {
    const char *flag = getenv("FERRO_FULL_DISK");
    return flag && call(SYS_access, (long) flag, F_OK, 0, 0, 0) == 0;
}

/* Whether a file of the server would become longer: not its log, nor a pipe or a socket. */
static int grows(int file, off_t end) {
    struct stat status;
    return file > 2 && call(SYS_fstat, file, (long) &status, 0, 0, 0) == 0 && S_ISREG(status.st_mode)
            && end > status.st_size && full();
}

static off_t place(int file) {
    struct stat status;
    long flags = call(SYS_fcntl, file, F_GETFL, 0, 0, 0);
    if (flags >= 0 && (flags & O_APPEND) && call(SYS_fstat, file, (long) &status, 0, 0, 0) == 0) {
        return status.st_size;
    }
    return call(SYS_lseek, file, 0, SEEK_CUR, 0, 0);
}

static off_t length(const struct iovec *parts, int count) {
    off_t all = 0;
    for (int part = 0; part < count; part++) {
        all += parts[part].iov_len;
    }
    return all;
}

static int opened(int folder, const char *path, int flags, int mode) {
    if ((flags & O_CREAT) && call(SYS_faccessat, folder, (long) path, F_OK, 0, 0) < 0 && full()) {
        return result(-ENOSPC);
    }
    return result(call(SYS_openat, folder, (long) path, flags, mode, 0));
}

#define MODE(flags) \
    int mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, int); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) {
    MODE(flags)
    return opened(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    return opened(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return opened(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return opened(folder, path, flags, mode);
}

int mkdir(const char *path, mode_t mode) {
    return result(full() ? -ENOSPC : call(SYS_mkdir, (long) path, mode, 0, 0, 0));
}

ssize_t write(int file, const void *bytes, size_t count) {
    return result(
            file > 2 && grows(file, place(file) + (off_t) count) ? -ENOSPC
                                                               : call(SYS_write, file, (long) bytes, count, 0, 0));
}

ssize_t writev(int file, const struct iovec *parts, int count) {
    return result(
            file > 2 && grows(file, place(file) + length(parts, count))
                    ? -ENOSPC
                    : call(SYS_writev, file, (long) parts, count, 0, 0));
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
    return result(
            grows(file, offset + (off_t) count) ? -ENOSPC : call(SYS_pwrite64, file, (long) bytes, count, offset, 0));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t offset) {
    return pwrite(file, bytes, count, offset);
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) {
    return result(
            grows(file, offset + length(parts, count)) ? -ENOSPC
                                                       : call(SYS_pwritev, file, (long) parts, count, offset, 0));
}

ssize_t pwritev64(int file, const struct iovec *parts, int count, off_t offset) {
    return pwritev(file, parts, count, offset);
}

int ftruncate(int file, off_t size) {
    return result(grows(file, size) ? -ENOSPC : call(SYS_ftruncate, file, size, 0, 0, 0));
}

int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

int fallocate(int file, int mode, off_t offset, off_t count) {
    return result(
            !(mode & FALLOC_FL_PUNCH_HOLE) && grows(file, offset + count)
                    ? -ENOSPC
                    : call(SYS_fallocate, file, mode, offset, count, 0));
}

int fallocate64(int file, int mode, off_t offset, off_t count) { return fallocate(file, mode, offset, count); }

/* Where the file system does not know how, the length is what matters to the tests. */
int posix_fallocate(int file, off_t offset, off_t count) {
    struct stat status;
    if (grows(file, offset + count)) {
        return ENOSPC;
    }
    long answer = call(SYS_fallocate, file, 0, offset, count, 0);
    if (answer == -EOPNOTSUPP && call(SYS_fstat, file, (long) &status, 0, 0, 0) == 0) {
        answer = offset + count > status.st_size ? call(SYS_ftruncate, file, offset + count, 0, 0, 0) : 0;
    }
    return (int) -answer;
}

int posix_fallocate64(int file, off_t offset, off_t count) { return posix_fallocate(file, offset, count); }
