package com.acme.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An animal. */
@Entity
@Table(indexes = @Index(name = "ix_pet_name", columnList = "name"))
public class Pet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Owner owner;

    @ManyToOne
    private Breed breed;

    @Column(nullable = false, length = 60)
    private String name;

    private LocalDate born;

    @Column(precision = 6, scale = 2)
    private BigDecimal kilograms;

    protected Pet() {}
}
