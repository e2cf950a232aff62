package dev.ferro.spring.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with JPA and JDBC, which knows nothing of Ferro. */
@SpringBootApplication
public class ShopApplication {}
