package dev.ferro.spring.shop;

import org.springframework.data.jpa.repository.JpaRepository;

/** The products. */
public interface Products extends JpaRepository<Product, Long> {}
