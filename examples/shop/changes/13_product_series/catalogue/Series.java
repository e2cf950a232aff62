package com.acme.shop.catalogue;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;

/** Products that go together. */
@Model
public record Series(@Field(primaryKey = true) Integer id, @Field(unique = true, length = 80) String title) {}
