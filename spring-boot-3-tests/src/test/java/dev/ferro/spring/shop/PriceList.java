package dev.ferro.spring.shop;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the database as soon as it is made. */
@Component
public class PriceList {

    private final List<Integer> prices;

    public PriceList(JdbcTemplate jdbc) {
        prices = jdbc.queryForList("SELECT price FROM products", Integer.class);
    }

    public List<Integer> prices() {
        return prices;
    }
}
