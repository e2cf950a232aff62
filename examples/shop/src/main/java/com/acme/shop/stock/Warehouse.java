package com.acme.shop.stock;

import dev.ferro.annotations.Autoincrement;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;
import java.time.LocalTime;

/** A place where goods lie. */
@Model
public record Warehouse(
        @Field(primaryKey = true, autoincrement = Autoincrement.NO) Integer number,
        @Field(length = 100) String name,
        double latitude,
        double longitude,
        @Field(column = "opens_at") LocalTime opening,
        LocalTime closesAt,
        @Field(defaultValue = "true") boolean active) {}
