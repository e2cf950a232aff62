package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.application.Ferro;
import dev.ferro.spring.plain.PlainApplication;
import dev.ferro.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The actuator tells of the migrations. */
class ActuatorTest {

    private final HttpClient client = HttpClient.newHttpClient();

    private String ask(ConfigurableApplicationContext context, String endpoint)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getProperty("local.server.port");
        URI address = URI.create("http://localhost:" + port + "/actuator/" + endpoint);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void it_tells_over_http_what_is_applied_and_whether_that_is_well() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.postgresql();
                ConfigurableApplicationContext context = Applications.of(PlainApplication.class)
                        .on(database)
                        .serving()
                        .with("management.endpoints.web.exposure.include", "ferro,health")
                        .with("management.endpoint.health.show-details", "always")
                        .with("ferro.target", "aaaa1")
                        .start()) {
            assertThat(ask(context, "ferro"))
                    .startsWith(
                            "{\"contexts\":{\"application\":{\"parentId\":null,\"ferroBeans\":{\"ferro\":{\"database\":"
                                    + "\"jdbc:postgresql:")
                    .contains("\"current\":[\"aaaa1\"],\"pending\":1,\"edited\":[],\"unknown\":[],\"halfDone\":null")
                    .contains("{\"id\":\"bbbb1\",\"message\":\"Price products\",\"state\":\"PENDING\","
                            + "\"revises\":[\"aaaa1\"],\"labels\":[],\"created\":null,"
                            + "\"script\":\"migrations/versions/Rbbbb1_price_products.sql\"}")
                    .contains("\"id\":\"aaaa1\",\"message\":\"Make products\",\"state\":\"APPLIED\"");
            assertThat(ask(context, "health"))
                    .contains("\"status\":\"DOWN\"")
                    .contains("{\"problems\":[\"One migration is pending.\"]}");
            context.getBean(Ferro.class).upgrade("head");
            assertThat(ask(context, "health")).contains("\"ferro\":{\"status\":\"UP\"}");
        }
    }
}
