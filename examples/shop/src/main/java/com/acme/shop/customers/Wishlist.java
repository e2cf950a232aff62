package com.acme.shop.customers;

import com.acme.shop.catalogue.Product;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.ManyToMany;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.util.List;
import java.util.UUID;

/** What somebody would like to have. */
@Model(table = "wishlists")
public record Wishlist(
        @Field(primaryKey = true) UUID id,
        @ForeignKey(relatedName = "wishlists", onDelete = OnDelete.CASCADE, name = "fk_wishlists_owner") Customer owner,
        @Field(length = 80) String title,
        @ManyToMany(relatedName = "wishedFor") List<Product> products) {}
