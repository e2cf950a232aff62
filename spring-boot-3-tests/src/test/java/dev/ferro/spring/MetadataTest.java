package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
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
    void a_native_image_keeps_what_a_run_needs() {
        RuntimeHints hints = new RuntimeHints();
        new FerroRuntimeHints().registerHints(hints, getClass().getClassLoader());
        assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/ferro/scripts.index"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(java.sql.Connection.class))
                .accepts(hints);
    }
}
