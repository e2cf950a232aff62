package dev.ferro.spring.data3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.spring.items.Item;
import dev.ferro.spring.items.ItemsApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.r2dbc.DataR2dbcTest;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Migrations run in tests of nothing but R2DBC, over the JDBC that Ferro is told of. */
@DataR2dbcTest(
        properties = {
            "spring.r2dbc.url=r2dbc:h2:mem:///slice?options=DB_CLOSE_DELAY=-1",
            "ferro.url=jdbc:h2:mem:slice;DB_CLOSE_DELAY=-1"
        })
@ContextConfiguration(classes = ItemsApplication.class)
class DataR2dbcSliceTest {

    @Autowired
    private R2dbcEntityTemplate items;

    @Test
    void the_tables_are_those_of_the_migrations() {
        assertThat(items.select(Item.class).all().collectList().block()).containsExactly(new Item(1L, "chair"));
    }
}
