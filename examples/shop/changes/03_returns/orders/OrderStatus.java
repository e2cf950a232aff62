package com.acme.shop.orders;

/** How far an order has come. */
public enum OrderStatus {
    PLACED,
    PAID,
    SHIPPED,
    RETURNED,
    CANCELLED
}
