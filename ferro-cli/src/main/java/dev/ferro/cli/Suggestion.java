package dev.ferro.cli;

import dev.ferro.Nearest;
import java.util.Collection;

/** What somebody probably meant to type. */
final class Suggestion {

    private Suggestion() {}

    /** {@return a sentence that names the nearest word, or an empty text} */
    static String of(String typed, Collection<String> words) {
        return Nearest.to(typed, words)
                .map(word -> "Did you mean `" + word + "`?")
                .orElse("");
    }
}
