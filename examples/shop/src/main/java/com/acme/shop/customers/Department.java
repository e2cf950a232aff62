package com.acme.shop.customers;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.Nullability;

/** A part of the company, led by one of its employees. */
@Model
public record Department(
        @Field(primaryKey = true) Integer id,
        @Field(unique = true, length = 80) String name,
        @ForeignKey(relatedName = "leads", nullable = Nullability.YES) Employee head) {}
