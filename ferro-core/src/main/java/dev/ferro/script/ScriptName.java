package dev.ferro.script;

import dev.ferro.revision.RevisionId;
import java.text.Normalizer;
import java.util.Locale;

/** How the class and the file of a script are called: {@code R<id>_<message>}. */
public final class ScriptName {

    private static final int LONGEST = 40;

    private ScriptName() {}

    static String of(NewScript script) {
        return of(script.id(), script.message());
    }

    /** {@return the name of the script of a revision, without its ending} */
    public static String of(RevisionId id, String message) {
        String slug = slug(message);
        return "R" + id.value() + (slug.isEmpty() ? "" : "_" + slug);
    }

    /** {@return the message in small ASCII letters and digits, cut between words} */
    public static String slug(String message) {
        String words = Normalizer.normalize(message, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('_', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST);
    }
}
