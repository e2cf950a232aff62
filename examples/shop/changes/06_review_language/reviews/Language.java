package com.acme.shop.reviews;

/** What somebody writes in. */
public enum Language {
    EN,
    DE,
    FR
}
