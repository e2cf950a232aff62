package dev.ferro.script;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Headers of scripts as bytes, in a form that is quick to read again. */
final class PackedHeaders {

    private static final int MARK = 0xFE440102;

    private final ByteBuffer bytes;

    private PackedHeaders(byte[] packed) {
        bytes = ByteBuffer.wrap(packed);
    }

    static byte[] pack(Collection<ReadHeader> headers) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(packed);
        out.writeInt(MARK);
        out.writeInt(headers.size());
        for (ReadHeader header : headers) {
            write(header, out);
        }
        return packed.toByteArray();
    }

    private static void write(ReadHeader header, DataOutputStream out) throws IOException {
        Revision revision = header.revision();
        out.writeLong(header.stamp().size());
        out.writeLong(header.stamp().modified());
        out.writeInt(header.stamp().identity());
        write(revision.place(), out);
        write(revision.id().value(), out);
        write(texts(revision.parents()), out);
        write(revision.dependsOn(), out);
        write(revision.labels(), out);
        write(revision.created(), out);
        write(revision.message(), out);
        write(texts(revision.replaces()), out);
    }

    private static List<String> texts(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(text, out);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] utf = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf.length);
        out.write(utf);
    }

    private static void write(@Nullable Instant time, DataOutputStream out) throws IOException {
        out.writeBoolean(time != null);
        out.writeLong(time == null ? 0 : time.getEpochSecond());
        out.writeInt(time == null ? 0 : time.getNano());
    }

    /** {@return the headers in the order in which they were packed; none if another version has written them} */
    static List<ReadHeader> unpack(byte[] packed) {
        PackedHeaders headers = new PackedHeaders(packed);
        return headers.bytes.getInt() == MARK ? headers.all() : List.of();
    }

    private List<ReadHeader> all() {
        int count = bytes.getInt();
        List<ReadHeader> all = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            all.add(header());
        }
        return all;
    }

    private ReadHeader header() {
        FileStamp stamp = new FileStamp(bytes.getLong(), bytes.getLong(), bytes.getInt());
        String place = text();
        RevisionId id = new RevisionId(text());
        return new ReadHeader(stamp, new Revision(id, ids(), texts(), texts(), time(), text(), ids(), place));
    }

    private List<RevisionId> ids() {
        int count = bytes.getInt();
        if (count == 0) {
            return List.of();
        }
        List<RevisionId> ids = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            ids.add(new RevisionId(text()));
        }
        return ids;
    }

    private List<String> texts() {
        int count = bytes.getInt();
        if (count == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            texts.add(text());
        }
        return texts;
    }

    private @Nullable Instant time() {
        boolean known = bytes.get() != 0;
        Instant time = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        return known ? time : null;
    }

    private String text() {
        int length = bytes.getInt();
        int start = bytes.position();
        bytes.position(start + length);
        return new String(Objects.requireNonNull(bytes.array()), start, length, StandardCharsets.UTF_8);
    }
}
