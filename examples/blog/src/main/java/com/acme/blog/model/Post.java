package com.acme.blog.model;

import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Index;
import dev.ferro.annotations.ManyToMany;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something written; it goes when its author goes. */
@Model(indexes = @Index({"author_id", "published_at"}))
public record Post(
        @Field(primaryKey = true) Long id,
        @Field(length = 200) String title,
        String body,
        @ForeignKey(relatedName = "posts", onDelete = OnDelete.CASCADE, index = false) User author,
        @ManyToMany(relatedName = "posts") List<Tag> tags,
        @Nullable Instant publishedAt) {}
