package com.acme.shop.customers;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Somebody who works here. */
@Model
public record Employee(
        @Field(primaryKey = true) Integer id,
        @Field(length = 120) String name,
        @ForeignKey(relatedName = "members", onDelete = OnDelete.SET_NULL) @Nullable Department department,
        @Field(precision = 10, scale = 2) BigDecimal salary) {}
