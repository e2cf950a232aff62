package dev.ferro.spring.boot4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.ferro.spring.shop.ShopApplication;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jooq.test.autoconfigure.JooqTest;
import org.springframework.test.context.ContextConfiguration;

/** Migrations run in tests of nothing but jOOQ. */
@JooqTest
@ContextConfiguration(classes = ShopApplication.class)
class JooqSliceTest {

    @Autowired
    private DSLContext jooq;

    @Test
    void the_tables_are_those_of_the_migrations() {
        assertThat(jooq.fetchCount(table(name("PRODUCTS")))).isEqualTo(1);
    }
}
