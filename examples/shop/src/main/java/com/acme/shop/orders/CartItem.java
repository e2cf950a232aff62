package com.acme.shop.orders;

import com.acme.shop.catalogue.Product;
import com.acme.shop.customers.Customer;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import dev.ferro.annotations.Unique;
import java.time.Instant;

/** Something a customer thinks of buying. */
@Model(uniques = @Unique({"customer_id", "product_id"}))
public record CartItem(
        @Field(primaryKey = true) Long id,
        @ForeignKey(relatedName = "cart", onDelete = OnDelete.CASCADE) Customer customer,
        @ForeignKey(relatedName = "carts", onDelete = OnDelete.CASCADE) Product product,
        @Field(defaultValue = "1", check = "quantity > 0") int quantity,
        Instant addedAt) {}
