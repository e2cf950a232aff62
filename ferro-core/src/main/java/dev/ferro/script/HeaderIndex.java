package dev.ferro.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of many scripts said when they were last read, kept in one file, so that a script which has not changed
 * since need not be opened.
 *
 * <p>It only saves time: what it does not hold is read, and a file that is damaged or cannot be written is done without. The
 * content of a script that is to run is looked at in any case.
 */
final class HeaderIndex {

    /** A file may be written twice within a tick of its clock, so what is as young as that is read again. */
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(2);

    private final CacheFile file;
    private final Map<String, ReadHeader> headers;

    private HeaderIndex(CacheFile file, Map<String, ReadHeader> headers) {
        this.file = file;
        this.headers = headers;
    }

    /** {@return the index of a folder of scripts} */
    static HeaderIndex of(Path scripts, Path cacheFolder) {
        String name = Integer.toHexString(scripts.toString().hashCode());
        CacheFile file = new CacheFile(cacheFolder.resolve(name + ".headers"));
        try {
            return new HeaderIndex(file, file.read().map(PackedHeaders::unpack).orElse(Map.of()));
        } catch (IOException damaged) {
            return new HeaderIndex(file, Map.of());
        }
    }

    /** {@return what is known of the file, or null if it must be read} */
    @Nullable
    ReadHeader find(String place, FileStamp stamp) {
        ReadHeader header = headers.get(place);
        return header != null && header.stamp().isSame(stamp) ? header : null;
    }

    /** Keeps these headers and no others, if that is not what is kept already. */
    void keep(Collection<ReadHeader> all) {
        long settled = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - SETTLED;
        List<ReadHeader> old = all.stream()
                .filter(header -> header.stamp().modified() < settled)
                .toList();
        boolean same = old.size() == headers.size()
                && old.stream().allMatch(header -> find(header.revision().place(), header.stamp()) != null);
        try {
            if (!same) {
                file.write(PackedHeaders.pack(old));
            }
        } catch (IOException notWritable) {
            // Costs time at the next start, and is no reason to stop this one.
            return;
        }
    }
}
