package com.acme.shop.stock;

import com.acme.shop.catalogue.Product;
import dev.ferro.annotations.Field;
import dev.ferro.annotations.ManyToMany;
import dev.ferro.annotations.Model;
import java.util.List;
import java.util.Set;

/** Who sells to us. */
@Model(comment = "Companies that we buy from")
public record Supplier(
        @Field(primaryKey = true) Integer id,
        @Field(length = 200) String name,
        @Field(column = "tax_no", length = 30, unique = true) String taxNumber,
        Set<String> languages,
        @ManyToMany(relatedName = "suppliers", throughModel = SupplierProduct.class) List<Product> products) {}
