package com.acme.clinic;

/** What is paid in. */
public enum Currency {
    CHF,
    EUR,
    USD
}
