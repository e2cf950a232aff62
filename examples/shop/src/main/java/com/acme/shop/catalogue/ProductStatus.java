package com.acme.shop.catalogue;

/** Where a product is in its life. */
public enum ProductStatus {
    DRAFT,
    ACTIVE,
    RETIRED
}
