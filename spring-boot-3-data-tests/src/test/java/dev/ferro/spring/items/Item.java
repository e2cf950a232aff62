package dev.ferro.spring.items;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An aggregate whose table the migrations make. */
@Table("ITEMS")
public record Item(@Id Long id, String name) {}
