package dev.ferro.config;

import dev.ferro.Problem;

/** What a database of a project may be called: a word on the command line, a key of TOML and the name of a folder. */
public final class DatabaseName {

    private DatabaseName() {}

    /** {@return what is wrong with a name that is none} */
    public static Problem problem(String name) {
        return Problem.of("configuration-wrong-value", "A database cannot be called `" + name + "`.")
                .advise(
                        "Its name is a word on the command line and the name of a folder: use letters, digits, `_` and `-`.");
    }

    public static boolean isOne(String name) {
        for (int index = 0; index < name.length(); index++) {
            char letter = name.charAt(index);
            if (!isWord(letter) && (letter != '-' || index == 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isWord(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_';
    }
}
