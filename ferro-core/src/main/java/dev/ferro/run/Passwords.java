package dev.ferro.run;

import java.util.regex.Pattern;

/** Hides the passwords in what looks like a database URL. */
final class Passwords {

    static final String MASK = "***";

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)([a-z_]*(?:passw|pwd|secret|token)[a-z_]*=)[^&;\\s]*");

    /** Greedy: a password may hold every character, even those that a URL should encode. */
    private static final Pattern AUTHORITY = Pattern.compile("(//[^/?#:@\\s]*:)\\S*@");

    /** What stands where a port should, and is no number, is probably a password whose host was forgotten. */
    private static final Pattern NO_PORT =
            Pattern.compile("(//[^/?#:@\\s,]*:)(?!\\d*(?:[/?#,\\s]|$)|\\*\\*\\*@)[^/?#\\s]*");

    private Passwords() {}

    static String mask(String text) {
        String authority = AUTHORITY.matcher(text).replaceAll("$1" + MASK + "@");
        String port = NO_PORT.matcher(authority).replaceAll("$1" + MASK);
        return PARAMETER.matcher(port).replaceAll("$1" + MASK);
    }
}
