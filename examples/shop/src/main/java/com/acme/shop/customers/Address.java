package com.acme.shop.customers;

import dev.ferro.annotations.Field;

/** Where somebody lives. */
public record Address(
        @Field(length = 200) String street,
        @Field(length = 20) String postalCode,
        @Field(length = 100) String city,
        @Field(type = "char(2)") String country) {}
