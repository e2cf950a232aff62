package dev.ferro.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveralDatabasesTest extends FilesToRead {

    private static final String FILE = """
            lock_wait = "9s"
            [models]
            packages = ["com.acme"]
            [databases.shop]
            url = "jdbc:sqlite:shop.db"
            [databases.shop.models]
            packages = ["com.acme.shop"]
            [databases.audit]
            url = "jdbc:sqlite:audit.db"
            script_location = "audit"
            version_table = "v"
            [environments.production]
            lock_wait = "30s"
            lock_timeout = "2s"
            [environments.production.databases.audit]
            url = "postgresql://host/audit"
            lock_timeout = "5s"
            """;

    @Test
    void each_is_read_in_the_files_order_with_what_holds_for_all() {
        List<Configuration> all = readAll(FILE, null, null, Map.of());
        assertThat(all).extracting(Configuration::database).containsExactly("shop", "audit");
        assertThat(all).extracting(one -> one.models().packages().get(0)).containsExactly("com.acme.shop", "com.acme");
        assertThat(all).extracting(Configuration::lockWait).containsOnly(Duration.ofSeconds(9));
        assertThat(all).extracting(one -> one.versions().versionTable()).containsExactly("ferro_version", "v");
    }

    @Test
    void each_has_a_folder_of_its_own_unless_they_are_told_to_share_one() {
        assertThat(readAll(FILE, null, null, Map.of()))
                .extracting(Configuration::scriptLocation)
                .containsExactly(folder.resolve("migrations/shop"), folder.resolve("audit"));
        assertThat(readAll("""
                        script_location = "db"
                        [databases.eu]
                        [databases.us]
                        """, null, null, Map.of()))
                .extracting(Configuration::scriptLocation)
                .containsOnly(folder.resolve("db"));
    }

    @Test
    void what_is_said_of_one_is_laid_over_what_is_said_of_all_and_an_environment_over_both() {
        List<Configuration> all = readAll(FILE, "production", null, Map.of());
        assertThat(all)
                .extracting(one -> one.url().value())
                .containsExactly("jdbc:sqlite:shop.db", "postgresql://host/audit");
        assertThat(all).extracting(Configuration::lockWait).containsOnly(Duration.ofSeconds(30));
        assertThat(all)
                .extracting(Configuration::lockTimeout)
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void one_can_be_chosen() {
        assertThat(readAll(FILE, null, "audit", Map.of()))
                .singleElement()
                .extracting(Configuration::database)
                .isEqualTo("audit");
    }

    @Test
    void the_order_is_the_files_whatever_toml_it_is_written_in() {
        String escaped = """
                format = "\\u006aava"
                [databases.zoo]
                [databases.b]
                [databases.a]
                [databases.m]
                """;
        assertThat(readAll(escaped, null, null, Map.of()))
                .extracting(Configuration::database)
                .containsExactly("zoo", "b", "a", "m");
    }

    @Test
    void a_file_about_one_database_gives_it_no_name() {
        assertThat(read("").database()).isNull();
    }

    @Test
    void an_unknown_one_is_refused_with_the_nearest_one() {
        assertThat(problems(FILE, null, "sohp")).isEqualTo("""
                        There is no database `sohp`.
                          where: ferro.toml
                          do:    Did you mean `shop`?""");
        assertThat(problems(FILE, null, "stats")).endsWith("do:    The file has shop, audit.");
        assertThat(problems("", null, "stats")).contains("a table `[databases.stats]` would be one");
    }

    @Test
    void mistakes_in_any_of_them_are_reported_together() {
        assertThat(problems("""
                        [database.shop]
                        url = "x"
                        [databases.shop]
                        urll = "jdbc:sqlite:shop.db"
                        [databases.shop.model]
                        [databases."a b"]
                        [environments.production.databases.shpo]
                        url = "x"
                        version_tabel = "y"
                        [naming]
                        tables = "many"
                        """, null)).isEqualTo("""
                        There is no table `database`.
                          where: ferro.toml:1
                          do:    Did you mean `databases`?
                        There is no key `databases.shop.urll`.
                          where: ferro.toml:4
                          do:    Did you mean `databases.shop.url`?
                        There is no table `databases.shop.model`.
                          where: ferro.toml:5
                          do:    Did you mean `databases.shop.models`?
                        A database cannot be called `a b`.
                          where: ferro.toml:6
                          do:    Its name is a word on the command line and the name of a folder: use letters, digits, `_` and `-`.
                        There is no key `environments.production.databases.shpo.version_tabel`.
                          where: ferro.toml:9
                          do:    Did you mean `environments.production.databases.shpo.version_table`?
                        There is no database `shpo`.
                          where: ferro.toml:7
                          do:    Did you mean `shop`?
                        `naming.tables` cannot be `many`.
                          where: ferro.toml:11
                          do:    Write `"plural"` or `"singular"`.""");
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThat(problems("databases = 3", null)).contains("`databases` is not a table.");
        assertThat(problems("[[databases]]\nurl = \"x\"", null)).contains("`databases` is not a table.");
        assertThat(problems("[databases]\nshop = 3", null)).contains("`databases.shop` is not a table.");
    }

    @Test
    void two_histories_cannot_share_a_version_table() {
        String shared = """
                url = "jdbc:sqlite:app.db"
                [databases.shop]
                [databases.audit]
                """;
        assertThat(problems(shared, null))
                .contains("The databases `shop` and `audit` are one, with two histories in one version table.")
                .contains("ferro.toml:1");
        assertThat(readAll(shared + "version_table = \"audit_version\"", null, null, Map.of()))
                .hasSize(2);
        assertThat(readAll("script_location = \"db\"\n" + shared, null, null, Map.of()))
                .hasSize(2);
    }

    @Test
    void a_url_on_the_command_line_is_for_one_of_them() {
        write(FILE);
        assertThat(catchThrowableOfType(
                        FerroException.class,
                        () -> ConfigurationFile.read(
                                new ConfigurationFile.Request(folder, null, null, null, "jdbc:sqlite:x.db", Map.of()))))
                .hasMessageContaining("`--url` names one database, and `ferro.toml` has `shop` and `audit`.")
                .hasMessageContaining("`-d NAME`");
        assertThat(catchThrowableOfType(
                        FerroException.class, () -> readAll(FILE, null, null, Map.of("FERRO_URL", "jdbc:sqlite:x.db"))))
                .hasMessageContaining("`FERRO_URL` names one database");
    }
}
