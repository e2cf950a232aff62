package com.acme.shop.stock;

import com.acme.shop.catalogue.Product;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.math.BigDecimal;

/** What a supplier asks for a product: a join with a price. */
@Model
public record SupplierProduct(
        @Field(primaryKey = true) @ForeignKey(relatedName = "offers", onDelete = OnDelete.CASCADE) Supplier supplier,
        @Field(primaryKey = true) @ForeignKey(relatedName = "offers", onDelete = OnDelete.CASCADE) Product product,
        @Field(precision = 12, scale = 4) BigDecimal cost,
        @Field(defaultValue = "1") int minimumQuantity) {}
