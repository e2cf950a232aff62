package com.acme.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** A kind within a species. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uq_breed", columnNames = {"species_id", "name"}))
public class Breed {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Species species;

    @Column(nullable = false, length = 60)
    private String name;

    protected Breed() {}
}
