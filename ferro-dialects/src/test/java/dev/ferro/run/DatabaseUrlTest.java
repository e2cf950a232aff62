package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://host:5433/shop?sslmode=require, postgresql, jdbc:postgresql://host:5433/shop?sslmode=require",
        "postgres://host/shop, postgresql, jdbc:postgresql://host/shop",
        "jdbc:postgresql://host/shop, postgresql, jdbc:postgresql://host/shop",
        "jdbc:postgresql:shop, postgresql, jdbc:postgresql:shop",
        "jdbc:postgresql://host/shop?user=me@corp, postgresql, jdbc:postgresql://host/shop?user=me@corp",
        "mysql://host/shop, mysql, jdbc:mysql://host/shop",
        "mariadb://host/shop, mariadb, jdbc:mariadb://host/shop",
        "jdbc:h2:mem:shop, h2, jdbc:h2:mem:shop",
        "sqlite::memory:, sqlite, jdbc:sqlite::memory:",
        "jdbc:sqlite::memory:, sqlite, jdbc:sqlite::memory:"
    })
    void urls_of_both_forms_are_read(String text, String kind, String jdbcUrl) {
        DatabaseUrl url = DatabaseUrl.parse(text);
        assertThat(url.kind()).isEqualTo(kind);
        assertThat(url.jdbcUrl()).isEqualTo(jdbcUrl);
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite:///data/app.db, /project/data/app.db",
        "sqlite:////var/app.db, /var/app.db",
        "sqlite:app.db, /project/app.db",
        "sqlite:///my%20app.db, /project/my app.db",
        "jdbc:sqlite:app.db, /project/app.db",
        "jdbc:sqlite:/var/app.db?cache=shared, /var/app.db"
    })
    void an_sqlite_file_is_found_from_the_folder(String text, String file) {
        DatabaseUrl url = DatabaseUrl.parse(text, Path.of("/project"));
        assertThat(url.file()).contains(Path.of(file));
        assertThat(url.jdbcUrl()).startsWith("jdbc:sqlite:" + file);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://app:s3cret@host/shop, app, s3cret",
        "jdbc:postgresql://app:s3cret@host/shop, app, s3cret",
        "postgresql://app:p%40ss%2Fword%25@host/shop, app, p@ss/word%",
        "postgresql://app:p@ss/word@host/shop, app, p@ss/word",
        "postgresql://app:100%@host/shop, app, 100%",
        "postgresql://app:a+b@host/shop, app, a+b"
    })
    void user_and_password_are_taken_out_and_decoded(String text, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);
        assertThat(url.user()).contains(user);
        assertThat(url.credentials()).containsEntry("password", password);
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://host/shop");
        assertThat(url.toString()).doesNotContain(password).contains("app:***@host/shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host/shop?user=app&password=s3cret&ssl=true",
                "jdbc:h2:mem:x;USER=sa;PASSWORD=s3cret;MODE=MySQL",
                "mysql://root:s3cret@host/shop?trustCertificateKeyStorePassword=s3cret",
                "postgresql://app:s3?cret@host/shop",
                "postgresql://app:s3cret",
                "oracle://app:s3cret@host/shop",
                "s3cret@host"
            })
    void a_password_is_never_shown(String text) {
        String shown;
        try {
            shown = DatabaseUrl.parse(text).toString();
        } catch (dev.ferro.FerroException e) {
            shown = e.getMessage();
        }
        assertThat(shown).doesNotContain("s3cret").doesNotContain("cret@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app.db", "C:\\data\\app.db", "postgresql:", "localhost/shop"})
    void what_is_no_url_is_refused_with_examples(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .hasMessageContaining("is not the URL of a database.")
                .hasMessageContaining("postgresql://user:password@host:5432/database");
    }

    @Test
    void an_unknown_kind_gets_the_nearest() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgre://host/shop")).hasMessage("""
                        `postgre` is not a kind of database that Ferro knows.
                          why:   it knows sqlite, postgresql, mysql, mariadb, h2
                          do:    Did you mean `postgresql`? The kind stands at the beginning of the URL, as in \
                        `postgresql://…`.""");
    }

    @Test
    void a_kind_without_a_dialect_is_refused() {
        assertThatThrownBy(() -> Database.of(DatabaseUrl.parse("jdbc:duckdb://root:s3cret@host/shop")))
                .hasMessageContaining("`duckdb` is not a kind of database that Ferro knows.")
                .hasMessageContaining("the dialects on the class path are h2, mariadb, mysql, postgresql, sqlite")
                .hasMessageNotContaining("s3cret");
    }

    @Nested
    class OfH2 {

        @Test
        void a_file_lies_in_the_folder_of_the_project() {
            Path folder = Path.of("/project");
            for (String text : List.of("jdbc:h2:./app", "jdbc:h2:file:app", "h2:///app", "jdbc:h2:/project/app")) {
                DatabaseUrl url = DatabaseUrl.parse(text + ";MODE=PostgreSQL", folder);
                assertThat(url.kind()).isEqualTo("h2");
                assertThat(url.jdbcUrl()).isEqualTo("jdbc:h2:file:/project/app;MODE=PostgreSQL");
                assertThat(url.file()).contains(Path.of("/project/app.mv.db"));
            }
        }

        @Test
        void what_is_no_file_stays_as_it_is() {
            for (String text : List.of("jdbc:h2:mem:app", "jdbc:h2:tcp://localhost:9092/~/app", "jdbc:h2:~/app")) {
                assertThat(DatabaseUrl.parse(text).jdbcUrl()).isEqualTo(text);
                assertThat(DatabaseUrl.parse(text).file()).isEmpty();
            }
        }

        @Test
        void a_password_among_the_settings_is_not_shown() {
            assertThat(DatabaseUrl.parse("jdbc:h2:mem:app;USER=sa;PASSWORD=s3cret")
                            .toString())
                    .isEqualTo("jdbc:h2:mem:app;USER=sa;PASSWORD=***");
        }
    }
}
