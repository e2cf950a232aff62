package com.acme.shop.payments;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.math.BigDecimal;

/** Money that went back. */
@Model
public record Refund(
        @Field(primaryKey = true) Long id,
        @ForeignKey(relatedName = "refunds", onDelete = OnDelete.CASCADE) Payment payment,
        @Field(precision = 12, scale = 2) BigDecimal amount,
        @Field(type = "varchar(500)") String reason,
        PaymentMethod method) {}
