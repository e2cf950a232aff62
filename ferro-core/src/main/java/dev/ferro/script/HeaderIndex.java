package dev.ferro.script;

import dev.ferro.Background;
import dev.ferro.revision.Revision;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
    private final List<ReadHeader> headers;

    private HeaderIndex(CacheFile file, List<ReadHeader> headers) {
        this.file = file;
        this.headers = headers;
    }

    /** {@return the index of a folder of scripts} It is read while the caller goes on. */
    static Background<HeaderIndex> of(Path scripts, Path cacheFolder) {
        String name = Integer.toHexString(scripts.toString().hashCode());
        CacheFile file = new CacheFile(cacheFolder.resolve(name + ".headers"));
        return Files.exists(file.path())
                ? Background.start("ferro-headers", () -> read(file))
                : Background.done(new HeaderIndex(file, List.of()));
    }

    private static HeaderIndex read(CacheFile file) {
        try {
            return new HeaderIndex(file, file.read().map(PackedHeaders::unpack).orElse(List.of()));
        } catch (IOException damaged) {
            return new HeaderIndex(file, List.of());
        }
    }

    /**
     * {@return the files with what is known of each} First the known ones, the oldest revision first.
     *
     * @param files by their paths
     */
    List<KnownFile> of(Map<String, File> files) {
        List<KnownFile> all = new ArrayList<>(files.size());
        for (ReadHeader header : headers) {
            File file = files.get(header.revision().place());
            if (file != null) {
                all.add(new KnownFile(file, header));
            }
        }
        if (all.size() < files.size()) {
            addUnknown(files, all);
        }
        return all;
    }

    private void addUnknown(Map<String, File> files, List<KnownFile> all) {
        Map<String, File> unknown = new HashMap<>(files);
        for (ReadHeader header : headers) {
            unknown.remove(header.revision().place());
        }
        for (File file : unknown.values()) {
            all.add(new KnownFile(file, null));
        }
    }

    /** Keeps these headers and no others, if that is not what is kept already. */
    void keep(List<ScriptReading> readings) {
        if (isAllThereIs(readings)) {
            return;
        }
        long settled = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - SETTLED;
        List<ReadHeader> old = new ArrayList<>(headers.size());
        for (ScriptReading reading : readings) {
            for (ReadHeader header : reading.headers()) {
                if (header.stamp().modified() < settled) {
                    old.add(header);
                }
            }
        }
        try {
            if (!isKept(old)) {
                old.sort((one, other) -> Revision.byAge(one.revision(), other.revision()));
                file.write(PackedHeaders.pack(old));
            }
        } catch (IOException notWritable) {
            // Costs time at the next start, and is no reason to stop this one.
            return;
        }
    }

    /** {@return whether no file had to be opened, and none is gone} */
    private boolean isAllThereIs(List<ScriptReading> readings) {
        int read = 0;
        boolean opened = false;
        for (ScriptReading reading : readings) {
            read += reading.headers().size();
            opened |= reading.hasOpened();
        }
        return !opened && read == headers.size();
    }

    private boolean isKept(List<ReadHeader> others) {
        boolean kept = others.size() == headers.size();
        for (int index = 0; kept && index < headers.size(); index++) {
            kept = headers.get(index).isSame(others.get(index));
        }
        return kept;
    }
}
