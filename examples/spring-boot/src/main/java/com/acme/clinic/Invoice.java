package com.acme.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** What has to be paid. */
@Entity
public class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Owner owner;

    @ManyToOne
    private Insurance insurance;

    @Column(nullable = false, unique = true)
    private UUID number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Currency currency;

    protected Invoice() {}
}
