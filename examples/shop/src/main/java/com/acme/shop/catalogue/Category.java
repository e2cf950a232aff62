package com.acme.shop.catalogue;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import org.jspecify.annotations.Nullable;

/** A shelf of the shop; the root has no parent. */
@Model(comment = "Shelves of the shop, as a tree")
public record Category(
        @Field(primaryKey = true) Integer id,
        @Field(unique = true, length = 80) String name,
        @ForeignKey(relatedName = "children", onDelete = OnDelete.SET_NULL) @Nullable Category parent,
        @Field(defaultValue = "0") short position) {}
