package com.acme.shop.catalogue;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import dev.ferro.annotations.Unique;
import org.jspecify.annotations.Nullable;

/** A picture of a product. */
@Model(uniques = @Unique({"product_id", "position"}))
public record ProductImage(
        @Field(primaryKey = true) Long id,
        @ForeignKey(relatedName = "images", onDelete = OnDelete.CASCADE) Product product,
        @Field(check = "position >= 0") short position,
        @Nullable byte[] thumbnail,
        @Field(length = 500) String url) {}
