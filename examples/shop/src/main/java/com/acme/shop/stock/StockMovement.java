package com.acme.shop.stock;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Index;
import dev.ferro.annotations.Model;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A change of a stock level. */
@Model(indexes = @Index({"warehouse_number", "product_id", "moved_at desc"}))
public record StockMovement(
        @Field(primaryKey = true) Long id,
        @ForeignKey(column = {"warehouse_number", "product_id"}, relatedName = "movements") StockLevel level,
        MovementKind kind,
        int difference,
        OffsetDateTime movedAt,
        @Nullable String note) {}
