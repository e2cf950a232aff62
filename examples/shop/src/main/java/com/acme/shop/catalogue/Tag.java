package com.acme.shop.catalogue;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;

/** A word that products share. */
@Model
public record Tag(@Field(primaryKey = true) Integer id, @Field(unique = true, length = 30) String label) {}
