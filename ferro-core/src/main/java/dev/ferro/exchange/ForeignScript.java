package dev.ferro.exchange;

import dev.ferro.revision.RevisionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A script that another tool has run until now.
 *
 * @param name what that tool calls it
 * @param id the revision that it becomes, the same one wherever and whenever it is read
 * @param message what it does, in words
 * @param upgrade its SQL, comments included
 * @param downgrade the SQL that undoes it, or null where nothing does
 * @param inTransaction whether it runs in a transaction
 */
public record ForeignScript(
        String name,
        RevisionId id,
        String message,
        String upgrade,
        @Nullable String downgrade,
        boolean inTransaction) {

    private static final int DIGITS = 12;

    /** {@return the revision that something becomes, by all that tells it from others} */
    static RevisionId id(Runner runner, String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((runner.word() + ":" + what).getBytes(StandardCharsets.UTF_8));
            return new RevisionId(HexFormat.of().formatHex(hash).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
