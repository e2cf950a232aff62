package dev.ferro.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is kept of a unit once it has been compiled.
 *
 * @param className the binary name of the script's class; empty for helpers
 * @param checksum the hash that tells whether the script has been edited; empty for helpers
 * @param classes the class files by name
 */
record KeptClasses(String className, String checksum, Map<String, byte[]> classes) {

    static final KeptClasses NONE = new KeptClasses("", "", Map.of());

    private static final int MARK = 0xFE440003;

    byte[] pack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(packed);
        out.writeInt(MARK);
        out.writeUTF(className);
        out.writeUTF(checksum);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> item : classes.entrySet()) {
            out.writeUTF(item.getKey());
            out.writeInt(item.getValue().length);
            out.write(item.getValue());
        }
        return packed.toByteArray();
    }

    static KeptClasses unpack(byte[] packed) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
        if (in.readInt() != MARK) {
            throw new IOException("written by another version");
        }
        String className = in.readUTF();
        String checksum = in.readUTF();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return new KeptClasses(className, checksum, classes);
    }
}
