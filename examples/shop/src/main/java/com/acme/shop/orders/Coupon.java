package com.acme.shop.orders;

import dev.ferro.annotations.Check;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A discount. */
@Model(checks = @Check(suffix = "period", value = "valid_until >= valid_from"))
public record Coupon(
        @Field(primaryKey = true, length = 20) String code,
        @Field(precision = 5, scale = 2, check = "percent > 0 AND percent <= 100") BigDecimal percent,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable Integer usesLeft) {}
