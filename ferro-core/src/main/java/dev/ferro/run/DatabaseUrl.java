package dev.ferro.run;

import dev.ferro.dialect.DatabaseKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who asks, read from a JDBC URL or from a friendly one such as
 * {@code postgresql://user:password@host/database} or {@code sqlite:///app.db}.
 *
 * <p>Nothing that can be printed of it holds a password.
 */
public final class DatabaseUrl {

    private final String scheme;
    private final String jdbcUrl;
    private final @Nullable Path file;
    private final @Nullable String user;
    private final @Nullable String password;
    private final String written;

    DatabaseUrl(
            String scheme,
            String jdbcUrl,
            @Nullable Path file,
            @Nullable String user,
            @Nullable String password,
            String written) {
        this.scheme = scheme;
        this.jdbcUrl = jdbcUrl;
        this.file = file;
        this.user = user;
        this.password = password;
        this.written = written;
    }

    /** {@return the URL that {@code text} says, with relative paths starting from the working folder} */
    public static DatabaseUrl parse(String text) {
        return parse(text, Path.of(""));
    }

    /** {@return the URL that {@code text} says, with relative paths starting from a folder} */
    public static DatabaseUrl parse(String text, Path folder) {
        return new DatabaseUrlParser(text.strip(), folder).parse();
    }

    /** {@return the kind of database, such as {@code postgresql}} */
    public String kind() {
        return scheme;
    }

    /** {@return the file, for a database of SQLite or H2 that is kept in one} */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** {@return the user that the URL names} */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** {@return the same place for a user, who may be named here rather than in the URL; null for whom the URL names} */
    public DatabaseUrl as(@Nullable String otherUser, @Nullable String otherPassword) {
        return new DatabaseUrl(
                scheme,
                jdbcUrl,
                file,
                otherUser == null ? user : otherUser,
                otherPassword == null ? password : otherPassword,
                written);
    }

    /** {@return what another program connects with} */
    public JdbcAddress jdbcAddress() {
        return new JdbcAddress(jdbcUrl, user, password);
    }

    /** May hold a password in its parameters, hence only for the driver. */
    String jdbcUrl() {
        return jdbcUrl;
    }

    /** {@return the URL of another database of this kind, for the same user} */
    DatabaseUrl another(String otherJdbcUrl) {
        return new DatabaseUrl(scheme, otherJdbcUrl, null, user, password, otherJdbcUrl);
    }

    /** {@return the URL of an empty database of this kind, in memory} */
    String emptyJdbcUrl() {
        return scheme.equals(DatabaseKind.H2.scheme()) ? "jdbc:h2:mem:" : "jdbc:sqlite::memory:";
    }

    /** {@return the URL without its parameters} */
    String address() {
        return jdbcUrl.replaceFirst("[?;].*", "");
    }

    /** {@return what stands after the question mark, by its names} It may hold a password. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        int query = jdbcUrl.indexOf('?');
        for (String parameter :
                query < 0 ? new String[0] : jdbcUrl.substring(query + 1).split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                String value = URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
                parameters.put(parameter.substring(0, equals), value);
            }
        }
        return parameters;
    }

    Properties credentials() {
        Properties credentials = new Properties();
        if (user != null) {
            credentials.setProperty("user", user);
        }
        if (password != null) {
            credentials.setProperty("password", password);
        }
        return credentials;
    }

    /** {@return the password, wherever the URL has it; null if it has none} */
    @Nullable
    String password() {
        return password == null ? parameters().get("password") : password;
    }

    /** {@return a text of the driver's without the password that may stand in it} */
    String withoutPassword(String text) {
        String masked = password == null || password.isEmpty() ? text : text.replace(password, Passwords.MASK);
        return Passwords.mask(masked);
    }

    @Override
    public String toString() {
        return Passwords.mask(written);
    }
}
