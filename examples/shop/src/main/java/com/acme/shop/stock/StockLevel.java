package com.acme.shop.stock;

import com.acme.shop.catalogue.Product;
import dev.ferro.annotations.Check;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;

/** How many of a product lie in a warehouse. */
@Model(checks = @Check("quantity >= reserved"))
public record StockLevel(
        @Field(primaryKey = true) @ForeignKey(relatedName = "levels", onDelete = OnDelete.CASCADE) Warehouse warehouse,
        @Field(primaryKey = true) @ForeignKey(relatedName = "levels", onDelete = OnDelete.CASCADE) Product product,
        @Field(defaultValue = "0") long quantity,
        @Field(defaultValue = "0") long reserved) {}
