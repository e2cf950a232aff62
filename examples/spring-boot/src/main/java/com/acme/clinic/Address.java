package com.acme.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where somebody lives. */
@Embeddable
public class Address {

    @Column(length = 100)
    private String street;

    @Column(length = 10)
    private String postalCode;

    @Column(length = 60)
    private String city;
}
