package com.acme.shop.catalogue;

import dev.ferro.annotations.Check;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.Ignore;
import dev.ferro.annotations.Index;
import dev.ferro.annotations.JsonStorage;
import dev.ferro.annotations.ManyToMany;
import dev.ferro.annotations.Model;
import dev.ferro.annotations.OnDelete;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to sell. */
@Model(
        indexes = {
            @Index({"category_id", "name"}),
            @Index(value = "lower(name)"),
            @Index(value = "listed_on desc", where = "retired_on IS NULL", name = "ix_products_current")
        },
        checks = @Check(suffix = "price", value = "price >= 0"))
public final class Product extends Audited {

    @Field(primaryKey = true)
    UUID id;

    @Field(unique = true, length = 40, comment = "Stock keeping unit")
    String sku;

    @Field(length = 400)
    String name;

    @Nullable String description;

    @Field(precision = 12, scale = 2)
    BigDecimal price;

    @Field(precision = 5, scale = 2, defaultValue = "19.00")
    BigDecimal taxRate;

    @Field(precision = 18, scale = 4, generated = "price * (1 + tax_rate / 100)")
    BigDecimal grossPrice;

    @Field(defaultValue = "'DRAFT'")
    ProductStatus status;

    @ForeignKey(relatedName = "products", onDelete = OnDelete.RESTRICT)
    Category category;

    @ForeignKey(relatedName = "products", onDelete = OnDelete.SET_NULL)
    Brand brand;

    Map<String, Object> attributes;

    Optional<Dimensions> dimensions;

    @Field(json = JsonStorage.TEXT)
    List<String> keywords;

    LocalDate listedOn;

    @Nullable LocalDate retiredOn;

    @ManyToMany(relatedName = "products")
    List<Tag> tags;

    @Ignore
    int cachedScore;

    transient String renderedHtml;

    static final int MAXIMUM_NAME = 200;
}
