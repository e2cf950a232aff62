package com.acme.blog.model;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who writes. */
@Model
public record User(
        @Field(primaryKey = true) UUID id,
        @Field(unique = true, length = 50) String username,
        @Nullable @Field(length = 100) String displayName,
        @Field(unique = true) String email,
        @Nullable @Field(renamedFrom = "bio") String about,
        UserRole role,
        @Field(precision = 12, scale = 2, defaultValue = "0") BigDecimal earnings,
        Map<String, Object> settings,
        Instant createdAt) {}
