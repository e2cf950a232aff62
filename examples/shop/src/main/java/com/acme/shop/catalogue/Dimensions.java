package com.acme.shop.catalogue;

/** How large a parcel is; kept as JSON. */
public record Dimensions(int width, int height, int depth, String unit) {}
