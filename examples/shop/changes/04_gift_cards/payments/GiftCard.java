package com.acme.shop.payments;

import com.acme.shop.customers.Customer;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money for later. */
@Model
public record GiftCard(
        @Field(primaryKey = true, length = 24) String code,
        @Field(precision = 12, scale = 2) BigDecimal balance,
        @ForeignKey(relatedName = "giftCards", onDelete = OnDelete.SET_NULL) @Nullable Customer owner,
        @Nullable LocalDate expiresOn) {}
