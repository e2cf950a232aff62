package dev.ferro.spring.items;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with Spring Data JDBC and R2DBC, which knows nothing of Ferro. */
@SpringBootApplication
public class ItemsApplication {}
