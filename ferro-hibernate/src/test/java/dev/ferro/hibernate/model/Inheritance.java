package dev.ferro.hibernate.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;

/** Every way to inherit. */
public class Inheritance {

    @MappedSuperclass
    public abstract static class Base {
        @Id
        @GeneratedValue
        Long id;

        Instant createdAt;
    }

    @Entity(name = "Payment")
    @jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    public abstract static class Payment extends Base {
        @Column(nullable = false)
        Integer amount;
    }

    @Entity(name = "CardPayment")
    public static class CardPayment extends Payment {
        @Column(nullable = false)
        String card;
    }

    @Entity(name = "CashPayment")
    @DiscriminatorValue("CASH")
    public static class CashPayment extends Payment {
        boolean counted;

        @ManyToOne
        Relations.Person cashier;
    }

    @Entity(name = "Shape")
    @jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("1")
    public static class Shape extends Base {}

    @Entity(name = "Circle")
    @DiscriminatorValue("2")
    public static class Circle extends Shape {
        double radius;
    }

    @Entity(name = "Vehicle")
    @jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
    public static class Vehicle extends Base {
        String plate;
    }

    @Entity(name = "Car")
    public static class Car extends Vehicle {
        int seats;
    }

    @Entity(name = "Truck")
    @PrimaryKeyJoinColumn(name = "vehicle_id")
    public static class Truck extends Vehicle {
        int payload;
    }

    @Entity(name = "Document")
    @jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Document extends Base {
        String title;

        @ManyToOne
        Relations.Person author;
    }

    @Entity(name = "Letter")
    public static class Letter extends Document {
        String receiver;
    }

    @Entity(name = "Report")
    public static class Report extends Document {
        int pages;
    }

    @Entity(name = "Profile")
    @SecondaryTable(name = "profile_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "profile"))
    public static class Profile extends Base {
        String name;

        @Column(table = "profile_details", length = 40)
        String motto;
    }
}
