package com.acme.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Set;

/** Who pays, perhaps. */
@Entity
public class Insurance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 100)
    private String company;

    @ElementCollection
    @CollectionTable(name = "insured_treatment")
    @Column(name = "treatment", length = 60, nullable = false)
    private Set<String> treatments = new HashSet<>();

    protected Insurance() {}
}
