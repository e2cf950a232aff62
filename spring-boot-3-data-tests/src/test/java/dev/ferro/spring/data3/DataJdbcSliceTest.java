package dev.ferro.spring.data3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.spring.items.Item;
import dev.ferro.spring.items.ItemsApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Migrations run in tests of nothing but Spring Data JDBC. */
@DataJdbcTest
@ContextConfiguration(classes = ItemsApplication.class)
class DataJdbcSliceTest {

    @Autowired
    private JdbcAggregateTemplate items;

    @Test
    void the_tables_are_those_of_the_migrations() {
        assertThat(items.findAll(Item.class)).containsExactly(new Item(1L, "chair"));
    }
}
