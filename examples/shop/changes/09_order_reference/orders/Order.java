package com.acme.shop.orders;

import com.acme.shop.customers.Address;
import com.acme.shop.customers.Customer;
import dev.ferro.annotations.Deferrable;
import dev.ferro.annotations.Embedded;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Index;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import dev.ferro.annotations.OnUpdate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer has bought. */
@Model(indexes = {@Index({"customer_id", "placed_at desc"}), @Index(value = "status", where = "status <> 'CANCELLED'")})
public record Order(
        @Field(primaryKey = true) Long id,
        @ForeignKey(relatedName = "orders", onDelete = OnDelete.RESTRICT, onUpdate = OnUpdate.CASCADE) Customer customer,
        @Field(defaultValue = "'PLACED'") OrderStatus status,
        Instant placedAt,
        @ForeignKey(relatedName = "orders", onDelete = OnDelete.SET_NULL, deferrable = Deferrable.INITIALLY_DEFERRED)
                @Nullable Coupon coupon,
        @Embedded(prefix = "shipping_") Address shipping,
        @Nullable String comment,
        @Field(unique = true, length = 30) @Nullable String reference) {}
