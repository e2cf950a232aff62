package com.acme.shop.stock;

import dev.ferro.annotations.EnumValue;

/** Why a stock level changed; kept by its short code. */
public enum MovementKind {
    RECEIVED("in"),
    SHIPPED("out"),
    COUNTED("count");

    @EnumValue
    private final String code;

    MovementKind(String code) {
        this.code = code;
    }
}
