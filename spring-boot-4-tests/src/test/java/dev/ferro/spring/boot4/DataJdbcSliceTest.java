package dev.ferro.spring.boot4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.spring.shop.ShopApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.test.context.ContextConfiguration;

/** Migrations run in tests of nothing but Spring Data JDBC. */
@DataJdbcTest
@ContextConfiguration(classes = ShopApplication.class)
class DataJdbcSliceTest {

    @Autowired
    private JdbcAggregateTemplate aggregates;

    @Test
    void the_tables_are_those_of_the_migrations() {
        assertThat(aggregates.findAll(Named.class)).containsExactly(new Named("chair"));
    }

    @Table("PRODUCTS")
    private record Named(String name) {}
}
