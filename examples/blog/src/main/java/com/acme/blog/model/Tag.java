package com.acme.blog.model;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;

/** What posts are about. */
@Model
public record Tag(
        @Field(primaryKey = true) Integer id,
        @Field(unique = true, length = 30) String name) {}
