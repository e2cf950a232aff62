package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

/** What is written down beside the code is what the code says. */
class MetadataTest {

    @Test
    void each_property_is_described() throws IOException {
        try (InputStream metadata =
                FerroProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            String text = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
            List<String> described = Pattern.compile("\"name\": \"ferro\\.([a-z-]+)\",\\s+\"type\"")
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            List<String> properties = Stream.of(FerroProperties.class.getRecordComponents())
                    .map(component ->
                            component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                    .toList();
            assertThat(described).isEqualTo(properties);
        }
    }

    @Test
    void it_keeps_the_scripts_that_an_index_names(@TempDir Path classes) throws IOException {
        Path index = classes.resolve("META-INF/ferro/scripts.index");
        Files.createDirectories(index.getParent());
        Files.writeString(index, """
                ferro-index 1

                script migrations/versions/Raaaa1_make_products.class
                id aaaa1

                script migrations/versions/Rbbbb1_price_products.sql
                id bbbb1
                """);
        RuntimeHints hints = new RuntimeHints();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            new FerroRuntimeHints().registerHints(hints, loader);
        }
        assertThat(RuntimeHintsPredicates.reflection()
                        .onType(TypeReference.of("migrations.versions.Raaaa1_make_products"))
                        .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("migrations/versions/Rbbbb1_price_products.sql"))
                .accepts(hints);
    }

    @Test
    void a_native_image_keeps_what_a_run_needs() {
        RuntimeHints hints = new RuntimeHints();
        new FerroRuntimeHints().registerHints(hints, getClass().getClassLoader());
        assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/ferro/scripts.index"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("dev/ferro/dialect/h2/columns.sql"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(java.sql.Connection.class))
                .accepts(hints);
    }
}
