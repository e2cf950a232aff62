package com.acme.shop.payments;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a currency was worth on a day. */
@Model
public record ExchangeRate(
        @Field(primaryKey = true, type = "char(3)") String currency,
        @Field(primaryKey = true) LocalDate day,
        @Field(precision = 18, scale = 8) BigDecimal rate) {}
