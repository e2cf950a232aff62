package com.acme.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** When somebody comes. */
@Entity
@Table(indexes = @Index(name = "ix_appointment_starts_at", columnList = "startsAt"))
public class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Pet pet;

    @ManyToOne(optional = false)
    private Vet vet;

    @ManyToOne
    private Room room;

    @Column(nullable = false)
    private LocalDateTime startsAt;

    protected Appointment() {}
}
