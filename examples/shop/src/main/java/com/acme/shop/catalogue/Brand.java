package com.acme.shop.catalogue;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;
import org.jspecify.annotations.Nullable;

/** Who makes a product. */
@Model
public record Brand(
        @Field(primaryKey = true) Integer id,
        @Field(unique = true, length = 120) String name,
        @Nullable String website,
        @Field(type = "char(2)") String country) {}
