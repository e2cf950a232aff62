package dev.ferro.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Class files in one file: a mark, each class with its name, and a checksum that shows damage. */
final class PackedClasses {

    private static final int MARK = 0xFE440001;

    private PackedClasses() {}

    static byte[] pack(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(packed);
        out.writeInt(MARK);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> item : classes.entrySet()) {
            out.writeUTF(item.getKey());
            out.writeInt(item.getValue().length);
            out.write(item.getValue());
        }
        out.writeLong(checksum(packed.toByteArray()));
        return packed.toByteArray();
    }

    static Map<String, byte[]> unpack(byte[] packed) throws IOException {
        int end = packed.length - Long.BYTES;
        byte[] content = Arrays.copyOf(packed, Math.max(0, end));
        if (end < 0 || ByteBuffer.wrap(packed, end, Long.BYTES).getLong() != checksum(content)) {
            throw new IOException("the checksum does not match");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (in.readInt() != MARK) {
            throw new IOException("written by another version");
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return classes;
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
