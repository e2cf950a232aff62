package com.acme.shop.customers;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a customer signs in: one each. */
@Model
public record Account(
        @Field(primaryKey = true) UUID id,
        @ForeignKey(relatedName = "account", unique = true, onDelete = OnDelete.CASCADE) Customer customer,
        @Field(length = 100) String passwordHash,
        @Field(defaultValue = "false") boolean locked,
        char plan,
        @Nullable ZonedDateTime lastSeen) {}
