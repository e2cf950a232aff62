package dev.ferro.hibernate.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.io.Serializable;
import java.util.UUID;

/** Every way to identify a row. */
public class Ids {

    @Entity(name = "AutoNumbered")
    public static class AutoNumbered {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity(name = "SequenceNumbered")
    public static class SequenceNumbered {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "own_numbers", initialValue = 100, allocationSize = 5)
        Long id;
    }

    @Entity(name = "TableNumbered")
    public static class TableNumbered {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "rows")
        @TableGenerator(name = "rows", table = "row_numbers", pkColumnValue = "numbered", initialValue = 7)
        Long id;
    }

    @Entity(name = "IdentityNumbered")
    public static class IdentityNumbered {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;
    }

    @Entity(name = "Named")
    public static class Named {
        @Id
        String name;
    }

    @Embeddable
    public record Coordinates(int x, int y) implements Serializable {}

    @Entity(name = "Field")
    public static class Field {
        @EmbeddedId
        Coordinates at;

        String content;
    }

    public static class PartKey implements Serializable {
        UUID machine;
        int number;
    }

    @Entity(name = "Part")
    @IdClass(PartKey.class)
    public static class Part {
        @Id
        UUID machine;

        @Id
        int number;

        @ManyToOne
        Field field;
    }

    @Entity(name = "Detail")
    public static class Detail {
        @Id
        Long id;

        @MapsId
        @OneToOne
        AutoNumbered of;
    }

    @Embeddable
    public static class LineKey implements Serializable {
        Integer ordered;
        int line;
    }

    @Entity(name = "OrderLine")
    public static class OrderLine {
        @EmbeddedId
        LineKey key;

        @MapsId("ordered")
        @ManyToOne
        IdentityNumbered of;
    }
}
