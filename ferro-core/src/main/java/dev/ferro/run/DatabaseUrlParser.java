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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the URLs of databases, JDBC's and friendly ones. */
final class DatabaseUrlParser {

    private static final Pattern SCHEME =
            Pattern.compile("(?<jdbc>jdbc:)?(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?<rest>.*)");

    private static final Pattern SERVER =
            Pattern.compile("//(?:(?<user>[^/?#:@]*)(?::(?<password>[^?]*))?@)?(?<rest>.*)");

    /** A database in memory, on a server, in an archive or in the home folder, whose path H2 finds by itself. */
    private static final Pattern H2_ELSEWHERE = Pattern.compile("~|file:~|(?!file:)[A-Za-z]{2,}[A-Za-z0-9]*:");

    /** See <a href="https://www.h2database.com/html/features.html#database_file_layout">Database File Layout</a>. */
    private static final String H2_FILE = ".mv.db";

    private final String text;
    private final Path folder;

    DatabaseUrlParser(String text, Path folder) {
        this.text = text;
        this.folder = folder;
    }

    DatabaseUrl parse() {
        Matcher url = SCHEME.matcher(text);
        if (!url.matches() || url.group("rest").isEmpty() || isPath(url)) {
            throw noUrl();
        }
        String written = url.group("scheme").toLowerCase(Locale.ROOT);
        boolean jdbc = url.group("jdbc") != null;
        Optional<DatabaseKind> kind = DatabaseKind.ofScheme(written);
        if (!jdbc && kind.isEmpty()) {
            throw unknownKind(written);
        }
        String scheme = kind.isPresent() ? kind.get().scheme() : written;
        if (scheme.equals(DatabaseKind.H2.scheme())) {
            return h2(jdbc, url.group("rest"));
        }
        return scheme.equals(DatabaseKind.SQLITE.scheme())
                ? sqlite(jdbc, url.group("rest"))
                : server(scheme, url.group("rest"));
    }

    /** What is neither in memory nor on a server is a file; its settings follow after semicolons. */
    private DatabaseUrl h2(boolean jdbc, String rest) {
        int end = rest.indexOf(';');
        String settings = end < 0 ? "" : rest.substring(end);
        String place = path(jdbc, end < 0 ? rest : rest.substring(0, end));
        String scheme = DatabaseKind.H2.scheme();
        if (H2_ELSEWHERE.matcher(place).lookingAt()) {
            return new DatabaseUrl(scheme, "jdbc:h2:" + place + settings, null, null, null, Passwords.mask(text));
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
                Passwords.mask(text));
    }

    /** {@code C:\data\app.db} is a Windows path, not a URL. */
    private static boolean isPath(Matcher url) {
        return url.group("jdbc") == null && url.group("scheme").length() == 1;
    }

    private DatabaseUrl server(String scheme, String rest) {
        Matcher server = SERVER.matcher(rest);
        if (!server.matches()) {
            return new DatabaseUrl(scheme, "jdbc:" + scheme + ":" + rest, null, null, null, Passwords.mask(text));
        }
        String user = server.group("user");
        return new DatabaseUrl(
                scheme,
                "jdbc:" + scheme + "://" + server.group("rest"),
                null,
                user == null || user.isEmpty() ? null : decoded(user),
                decoded(server.group("password")),
                Passwords.mask(text));
    }

    private DatabaseUrl sqlite(boolean jdbc, String rest) {
        int query = rest.indexOf('?');
        String parameters = query < 0 ? "" : rest.substring(query);
        String path = path(jdbc, query < 0 ? rest : rest.substring(0, query));
        String scheme = DatabaseKind.SQLITE.scheme();
        if (path.isEmpty() || path.startsWith(":")) {
            String memory = path.isEmpty() ? ":memory:" : path;
            return new DatabaseUrl(
                    scheme, "jdbc:sqlite:" + memory + parameters, null, null, null, Passwords.mask(text));
        }
        boolean plain = !path.startsWith("file:");
        Path file = plain ? folder.resolve(path) : null;
        String jdbcUrl = "jdbc:sqlite:" + (file == null ? path : file) + parameters;
        return new DatabaseUrl(scheme, jdbcUrl, file, null, null, Passwords.mask(text));
    }

    /** In the friendly form an empty host stands before the path: {@code sqlite:///relative}, {@code sqlite:////absolute}. */
    private static String path(boolean jdbc, String rest) {
        if (jdbc || !rest.startsWith("//")) {
            return rest;
        }
        String path = rest.startsWith("///") ? rest.substring(3) : rest.substring(2);
        return decodedText(path);
    }

    private static @Nullable String decoded(@Nullable String part) {
        return part == null ? null : decodedText(part);
    }

    /** A stray percent sign, as in an unencoded password, is taken as it is. */
    private static String decodedText(String part) {
        if (!part.matches("(?s)(?:[^%]|%[0-9A-Fa-f]{2})*")) {
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
