package com.acme.shop.payments;

import com.acme.shop.orders.Order;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Money that came in. */
@Model
public record Payment(
        @Field(primaryKey = true) UUID id,
        @ForeignKey(relatedName = "payments", onDelete = OnDelete.RESTRICT) Order order,
        PaymentMethod method,
        @Field(precision = 12, scale = 2, check = "amount > 0") BigDecimal amount,
        @Field(precision = 30) BigInteger providerReference,
        Instant paidAt,
        Map<String, Object> providerReply) {}
