package com.acme.notes;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.Model;

@Model
public record Note(@Field(primaryKey = true) Long id, @Field(length = 80) String title) {}
