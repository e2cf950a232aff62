package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rights that the guide names suffice. */
class LeastPrivilegeTest {

    private static final String PASSWORD = "pass-1234";

    /** {@return the statements of the guide, for a user and a database of the test} */
    private static List<String> grants(boolean postgresql, String user, String database) throws IOException {
        String page = Files.readString(GoldenFile.root().resolve("docs/guide/production.md"));
        Matcher block = Pattern.compile("```sql\n(CREATE (?:ROLE|USER) .*?)```", Pattern.DOTALL)
                .matcher(page);
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertThat(blocks).hasSize(2);
        return Stream.of(blocks.get(postgresql ? 0 : 1).split(";\n"))
                .map(sql -> sql.replace("…", PASSWORD).replace("migrator", user).replace("shop", database))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_user_with_no_other_rights_takes_a_project_all_the_way(TestDatabases kind) throws IOException {
        try (Workbench bench = Workbench.withModels(kind)) {
            boolean postgresql = kind == TestDatabases.POSTGRESQL;
            String user = "ferro_least_" + Integer.toHexString(bench.folder().hashCode());
            String plain = bench.url().replaceFirst("\\?.*", "");
            String database = plain.replaceFirst(".*/", "");
            grants(postgresql, user, database).forEach(bench::execute);
            String options = kind == TestDatabases.MYSQL ? "&permitMysqlScheme=true&allowPublicKeyRetrieval=true" : "";
            String url = plain + "?user=" + user + "&password=" + PASSWORD + options;
            for (List<String> words : List.of(
                    List.of("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1"),
                    List.of("upgrade", "head"),
                    List.of("check"),
                    List.of("status"),
                    List.of("current"),
                    List.of("drift"),
                    List.of("repair"),
                    List.of("downgrade", "base", "--yes"),
                    List.of("upgrade", "head", "--dry-run"),
                    List.of("upgrade", "head", "--plan"),
                    List.of("stamp", "head"))) {
                List<String> all = new ArrayList<>(words);
                all.addAll(List.of("--url", url));
                bench.done(all.toArray(String[]::new));
            }
            bench.execute(postgresql ? "DROP OWNED BY " + user + " CASCADE" : "SELECT 1");
            bench.execute((postgresql ? "DROP ROLE " : "DROP USER ") + user);
        }
    }
}
