package com.acme.blog.model;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a user says about a post, or about another comment. */
@Model
public record Comment(
        @Field(primaryKey = true) Long id,
        @ForeignKey(relatedName = "comments", onDelete = OnDelete.CASCADE) Post post,
        @ForeignKey(relatedName = "comments", onDelete = OnDelete.SET_NULL) User author,
        @Nullable @ForeignKey(relatedName = "replies", onDelete = OnDelete.CASCADE) Comment parent,
        String text,
        Instant createdAt) {}
