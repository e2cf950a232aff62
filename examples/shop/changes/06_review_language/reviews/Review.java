package com.acme.shop.reviews;

import com.acme.shop.catalogue.Product;
import com.acme.shop.customers.Customer;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.ManyToMany;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import dev.ferro.annotations.Unique;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer thinks of a product. */
@Model(uniques = @Unique({"customer_id", "product_id"}))
public record Review(
        @Field(primaryKey = true) Long id,
        @ForeignKey(relatedName = "reviews", onDelete = OnDelete.CASCADE) Customer customer,
        @ForeignKey(relatedName = "reviews", onDelete = OnDelete.CASCADE) Product product,
        @Field(check = "rating BETWEEN 1 AND 5") byte rating,
        @Field(length = 120) String title,
        @Nullable String text,
        Instant writtenAt,
        @Field(defaultValue = "'EN'") Language language,
        @ManyToMany(relatedName = "helpfulReviews", through = "review_votes", reverseIndex = false) List<Customer> voters) {}
