package dev.ferro.run;

import org.jspecify.annotations.Nullable;

/**
 * What a program connects to a database with. Its text has no password.
 *
 * @param url the JDBC URL, which may hold user and password in its parameters
 * @param user the user; null where the URL says it, or nobody needs to
 * @param password the password; null where the URL says it, or there is none
 */
public record JdbcAddress(
        String url, @Nullable String user, @Nullable String password) {

    @Override
    public String toString() {
        return Passwords.mask(url);
    }
}
