package dev.ferro.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, before variables are filled in: a command that needs no database needs no variable either.
 *
 * <p>It may hold a password and therefore never prints itself.
 */
public final class UrlSetting {

    private final String text;
    private final String place;
    private final Path base;
    private final @Nullable Variables variables;
    private final @Nullable String user;
    private final @Nullable String password;

    UrlSetting(String text, String place, Path base, @Nullable Variables variables) {
        this(text, place, base, variables, null, null);
    }

    private UrlSetting(
            String text,
            String place,
            Path base,
            @Nullable Variables variables,
            @Nullable String user,
            @Nullable String password) {
        this.text = text;
        this.place = place;
        this.base = base;
        this.variables = variables;
        this.user = user;
        this.password = password;
    }

    /** {@return the same place for a user, who is named elsewhere; null for who was named before} */
    UrlSetting as(@Nullable String name, @Nullable String secret) {
        return new UrlSetting(
                text, place, base, variables, name == null ? user : name, secret == null ? password : secret);
    }

    /** {@return who connects, where that is said elsewhere than in the URL} */
    public @Nullable String user() {
        return user;
    }

    /** {@return the password of that user} */
    public @Nullable String password() {
        return password;
    }

    /** {@return the file and line, or the option, that says where the database is} */
    public String place() {
        return place;
    }

    /** {@return the folder that a relative path in the URL starts from} */
    public Path base() {
        return base;
    }

    /** {@return the URL with every variable filled in} */
    public String value() {
        return variables == null ? text : variables.expand(text, "url", place);
    }

    /** {@return whether both say the same, wherever they stand} */
    boolean isSame(UrlSetting other) {
        return text.equals(other.text) && base.equals(other.base);
    }

    @Override
    public String toString() {
        return "url of " + place;
    }
}
