package com.acme.shop.orders;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcel with lines of an order. */
@Model
public record Shipment(
        @Field(primaryKey = true) UUID id,
        @ForeignKey(relatedName = "shipments", onDelete = OnDelete.CASCADE) OrderLine line,
        @Field(length = 60) @Nullable String trackingCode,
        @Nullable LocalDateTime shippedAt,
        float weight) {}
