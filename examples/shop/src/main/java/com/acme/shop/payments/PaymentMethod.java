package com.acme.shop.payments;

/** How somebody pays. */
public enum PaymentMethod {
    CARD,
    TRANSFER,
    INVOICE
}
