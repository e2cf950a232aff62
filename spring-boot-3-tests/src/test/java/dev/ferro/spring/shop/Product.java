package dev.ferro.spring.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity whose table the migrations make. */
@Entity
@Table(name = "products")
public class Product {

    @Id
    private Long id;

    private String name;

    private Integer price;

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Integer price() {
        return price;
    }
}
