package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import dev.ferro.dialect.DatabaseKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the URLs of databases, JDBC's and friendly ones. */
final class DatabaseUrlParser {

    /** A database in memory, on a server, in an archive or in the home folder, whose path H2 finds by itself. */
    private static final String H2_ELSEWHERE = "~|file:~|(?!file:)[A-Za-z]{2,}[A-Za-z0-9]*:";

    /** See <a href="https://www.h2database.com/html/features.html#database_file_layout">Database File Layout</a>. */
    private static final String H2_FILE = ".mv.db";

    private static final String JDBC = "jdbc:";
    private static final String AUTHORITY = "//";

    private final String text;
    private final Path folder;

    DatabaseUrlParser(String text, Path folder) {
        this.text = text;
        this.folder = folder;
    }

    /** Without patterns: most starts of a program would need them for nothing else. */
    DatabaseUrl parse() {
        boolean jdbc = text.startsWith(JDBC) && schemeEnd(JDBC.length()) > 0;
        int start = jdbc ? JDBC.length() : 0;
        int end = schemeEnd(start);
        // C:\data\app.db is a path of Windows
        if (end < 0 || (!jdbc && end == 1)) {
            throw noUrl();
        }
        String written = text.substring(start, end).toLowerCase(Locale.ROOT);
        String rest = text.substring(end + 1);
        Optional<DatabaseKind> kind = DatabaseKind.ofScheme(written);
        if (!jdbc && kind.isEmpty()) {
            throw unknownKind(written);
        }
        String scheme = kind.isPresent() ? kind.get().scheme() : written;
        if (scheme.equals(DatabaseKind.H2.scheme())) {
            return h2(jdbc, rest);
        }
        return scheme.equals(DatabaseKind.SQLITE.scheme()) ? sqlite(jdbc, rest) : server(scheme, rest);
    }

    /** {@return where the colon stands after a scheme that starts somewhere; -1 if there is none, or nothing after it} */
    private int schemeEnd(int start) {
        int end = start;
        while (end < text.length() && isOfScheme(text.charAt(end), end == start)) {
            end++;
        }
        boolean line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return line && end > start && end + 1 < text.length() && text.charAt(end) == ':' ? end : -1;
    }

    private static boolean isOfScheme(char character, boolean first) {
        boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        return letter || (!first && ((character >= '0' && character <= '9') || "+.-".indexOf(character) >= 0));
    }

    /** What is neither in memory nor on a server is a file; its settings follow after semicolons. */
    private DatabaseUrl h2(boolean jdbc, String rest) {
        int end = rest.indexOf(';');
        String settings = end < 0 ? "" : rest.substring(end);
        String place = path(jdbc, end < 0 ? rest : rest.substring(0, end));
        String scheme = DatabaseKind.H2.scheme();
        if (Pattern.compile(H2_ELSEWHERE).matcher(place).lookingAt()) {
            return new DatabaseUrl(scheme, "jdbc:h2:" + place + settings, null, null, null, text);
        }
        Path path = folder.resolve(place.startsWith("file:") ? place.substring("file:".length()) : place)
                .toAbsolutePath()
                .normalize();
        return new DatabaseUrl(
                scheme,
                "jdbc:h2:file:" + path + settings,
                path.resolveSibling(path.getFileName() + H2_FILE),
                null,
                null,
                text);
    }

    /** A password may hold every character but a question mark, even those that a URL should encode. */
    private DatabaseUrl server(String scheme, String rest) {
        if (!rest.startsWith(AUTHORITY)) {
            return new DatabaseUrl(scheme, JDBC + scheme + ":" + rest, null, null, null, text);
        }
        int start = AUTHORITY.length();
        int query = rest.indexOf('?') < 0 ? rest.length() : rest.indexOf('?');
        int name = start;
        while (name < query && "/#:@".indexOf(rest.charAt(name)) < 0) {
            name++;
        }
        boolean secret = name < query && rest.charAt(name) == ':';
        int at = secret ? rest.lastIndexOf('@', query - 1) : name;
        boolean login = at >= name && at < query && rest.charAt(at) == '@';
        return new DatabaseUrl(
                scheme,
                JDBC + scheme + ":" + AUTHORITY + rest.substring(login ? at + 1 : start),
                null,
                login && name > start ? decoded(rest.substring(start, name)) : null,
                login && secret ? decoded(rest.substring(name + 1, at)) : null,
                text);
    }

    private DatabaseUrl sqlite(boolean jdbc, String rest) {
        int query = rest.indexOf('?');
        String parameters = query < 0 ? "" : rest.substring(query);
        String path = path(jdbc, query < 0 ? rest : rest.substring(0, query));
        String scheme = DatabaseKind.SQLITE.scheme();
        if (path.isEmpty() || path.startsWith(":")) {
            String memory = path.isEmpty() ? ":memory:" : path;
            return new DatabaseUrl(scheme, "jdbc:sqlite:" + memory + parameters, null, null, null, text);
        }
        boolean plain = !path.startsWith("file:");
        Path file = plain ? folder.resolve(path) : null;
        String jdbcUrl = "jdbc:sqlite:" + (file == null ? path : file) + parameters;
        return new DatabaseUrl(scheme, jdbcUrl, file, null, null, text);
    }

    /** In the friendly form an empty host stands before the path: {@code sqlite:///relative}, {@code sqlite:////absolute}. */
    private static String path(boolean jdbc, String rest) {
        if (jdbc || !rest.startsWith("//")) {
            return rest;
        }
        String path = rest.startsWith("///") ? rest.substring(3) : rest.substring(2);
        return decoded(path);
    }

    /** A stray percent sign, as in an unencoded password, is taken as it is. */
    private static String decoded(String part) {
        if (part.indexOf('%') < 0 || !part.matches("(?s)(?:[^%]|%[0-9A-Fa-f]{2})*")) {
            return part;
        }
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private FerroException noUrl() {
        return Problem.of(
                        "bad-database-url",
                        "`" + Passwords.mask(text).replaceFirst("^\\S*@", Passwords.MASK + "@")
                                + "` is not the URL of a database.")
                .advise("Write it like `sqlite:///app.db`, `jdbc:sqlite:app.db` or"
                        + " `postgresql://user:password@host:5432/database`.")
                .refused();
    }

    private static FerroException unknownKind(String scheme) {
        List<String> known =
                Stream.of(DatabaseKind.values()).map(DatabaseKind::scheme).toList();
        String advice = Nearest.to(scheme, known)
                .map(near -> "Did you mean `" + near + "`? ")
                .orElse("");
        return Problem.of("unknown-database-kind", "`" + scheme + "` is not a kind of database that Ferro knows.")
                .because("it knows " + String.join(", ", known))
                .advise(advice + "The kind stands at the beginning of the URL, as in `postgresql://…`.")
                .refused();
    }
}
