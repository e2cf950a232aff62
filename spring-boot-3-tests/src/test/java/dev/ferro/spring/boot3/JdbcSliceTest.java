package dev.ferro.spring.boot3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.spring.shop.ShopApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Migrations run in tests of nothing but JDBC. */
@JdbcTest
@ContextConfiguration(classes = ShopApplication.class)
class JdbcSliceTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void the_tables_are_those_of_the_migrations() {
        assertThat(jdbc.queryForList("SELECT name FROM products", String.class)).containsExactly("chair");
    }
}
