package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.application.Ferro;
import dev.ferro.spring.items.Item;
import dev.ferro.spring.items.ItemsApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;

/** An application that has its database through R2DBC has no data source, and tells Ferro of one by {@code ferro.url}. */
class ReactiveApplicationTest {

    private static ConfigurableApplicationContext start(String database, String... properties) {
        return new SpringApplicationBuilder(ItemsApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.r2dbc.url=r2dbc:h2:mem:///" + database + "?options=DB_CLOSE_DELAY=-1")
                .properties(properties)
                .run();
    }

    @Test
    void its_migrations_run_over_the_url() {
        try (ConfigurableApplicationContext context =
                start("reactive", "ferro.url=jdbc:h2:mem:reactive;DB_CLOSE_DELAY=-1")) {
            R2dbcEntityTemplate items = context.getBean(R2dbcEntityTemplate.class);

            assertThat(items.select(Item.class).all().collectList().block()).containsExactly(new Item(1L, "chair"));
            assertThat(context.getBean(Ferro.class).pending()).isEmpty();
        }
    }

    @Test
    void without_the_url_it_does_not_start_and_says_what_is_missing() {
        assertThatThrownBy(() -> start("untold").close())
                .rootCause()
                .hasMessageContaining("There are migrations, and no database to run them on.")
                .hasMessageContaining("R2DBC");
    }
}
