package com.acme.shop.orders;

import com.acme.shop.catalogue.Product;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.math.BigDecimal;

/** One product of an order. */
@Model
public record OrderLine(
        @Field(primaryKey = true) @ForeignKey(relatedName = "lines", onDelete = OnDelete.CASCADE) Order order,
        @Field(primaryKey = true) short line,
        @ForeignKey(relatedName = "soldAs", onDelete = OnDelete.RESTRICT) Product product,
        long quantity,
        @Field(precision = 12, scale = 2) BigDecimal unitPrice,
        @Field(precision = 14, scale = 2, generated = "quantity * unit_price") BigDecimal total) {}
