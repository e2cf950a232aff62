package com.acme.shop.customers;

/** How good a customer somebody is. */
public enum CustomerLevel {
    NEW,
    REGULAR,
    GOLD
}
