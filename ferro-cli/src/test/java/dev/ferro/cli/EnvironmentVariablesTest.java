package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.Test;

/** What is set once for many commands. */
class EnvironmentVariablesTest {

    private static final String PASSWORD = "S3cr3t&Passw0rd@";

    @Test
    void they_say_where_the_database_is_and_who_connects() {
        try (Workbench bench = Workbench.withModels(TestDatabases.MARIADB)) {
            String user = "ferro_" + bench.folder().getFileName().toString().replaceAll("\\D", "");
            bench.execute("CREATE USER " + user + " IDENTIFIED BY '" + PASSWORD + "'", "GRANT ALL ON *.* TO " + user);
            try {
                bench.set("FERRO_URL", bench.url().replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//"));
                bench.set("FERRO_USER", user);
                bench.set("FERRO_PASSWORD", PASSWORD);
                String configuration = bench.read("ferro.toml");
                bench.write(
                        "ferro.toml", configuration.replaceFirst("(?m)^url = .*", "url = \"mariadb://nowhere/none\""));
                bench.done("revision", "--autogenerate", "-m", "Users");
                bench.done("upgrade", "head");

                bench.set("FERRO_PASSWORD", "S3cr3t");
                Workbench.Run refused = bench.ferro("current");
                assertThat(refused.exitCode()).isNotZero();
                assertThat(refused.err()).contains("`" + user + "`").doesNotContain("S3cr3t");
            } finally {
                bench.execute("DROP USER " + user);
            }
        }
    }

    @Test
    void the_option_comes_before_them_and_the_tour_does_not_look_at_them() {
        try (Workbench bench = Workbench.withModels(TestDatabases.SQLITE)) {
            bench.set("FERRO_URL", "postgresql://nowhere/none");
            assertThat(bench.ferro("current").err()).contains("nowhere");
            assertThat(bench.done("current", "--url", bench.url()).out()).startsWith("base");
            assertThat(bench.ferro("tour", "toured").exitCode()).isZero();
        }
    }
}
