package dev.ferro.spring.boot3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.spring.shop.Product;
import dev.ferro.spring.shop.Products;
import dev.ferro.spring.shop.ShopApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.test.context.ContextConfiguration;

/** Migrations run in tests of nothing but JPA. */
@DataJpaTest
@ContextConfiguration(classes = ShopApplication.class)
class DataJpaSliceTest {

    @Autowired
    private Products products;

    @Test
    void the_tables_are_those_of_the_migrations() {
        assertThat(products.findAll()).extracting(Product::name).containsExactly("chair");
    }
}
