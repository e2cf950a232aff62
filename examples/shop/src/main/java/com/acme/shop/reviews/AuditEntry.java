package com.acme.shop.reviews;

import com.acme.shop.customers.Account;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Index;
import dev.ferro.annotations.JsonStorage;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did what. */
@Model(table = "audit_log", indexes = @Index(value = "happened_at", using = "brin"))
public record AuditEntry(
        @Field(primaryKey = true) Long id,
        @Field(length = 60) String action,
        @ForeignKey(relatedName = "audited", onDelete = OnDelete.SET_NULL, index = false) @Nullable Account actor,
        ZonedDateTime happenedAt,
        @Field(json = JsonStorage.TEXT) Map<String, String> details,
        @Nullable @Field(nativeType = "inet") String address) {}
