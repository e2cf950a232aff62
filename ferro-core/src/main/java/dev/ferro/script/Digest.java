package dev.ferro.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A SHA-256 of texts, each with its end. */
public final class Digest {

    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@return the checksum of a script, which line ends and blanks at the ends of lines do not change} */
    static String checksum(String source) {
        String normal = source.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return new Digest().with(normal.strip()).hex();
    }

    public Digest with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    public Digest with(long number) {
        return with(Long.toString(number));
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
