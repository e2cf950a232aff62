package com.acme.shop.customers;

import dev.ferro.annotations.Embedded;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.Index;
import dev.ferro.annotations.ManyToMany;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.Unique;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who buys. */
@Model(
        uniques = @Unique(value = {"last_name", "first_name", "born_on"}, name = "uq_customers_person"),
        indexes = @Index(value = {"last_name", "first_name"}, include = "email"))
public record Customer(
        @Field(primaryKey = true) Long id,
        @Field(unique = true, length = 320) String email,
        @Field(length = 80) String firstName,
        @Field(length = 80) String lastName,
        @Nullable LocalDate bornOn,
        @Embedded(prefix = "billing_") Address billing,
        @Field(defaultValue = "'NEW'") CustomerLevel level,
        @Field(precision = 14, scale = 2, defaultValue = "0") BigDecimal credit,
        @ManyToMany(relatedName = "referredBy") List<Customer> friends,
        Instant joinedAt,
        @Field(defaultValue = "false") boolean newsletter) {}
