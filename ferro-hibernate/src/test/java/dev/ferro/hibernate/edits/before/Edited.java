package dev.ferro.hibernate.edits.before;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Entities, each of which is edited in one way. */
@SuppressWarnings("deprecation")
public class Edited {

    public enum Status {
        ACTIVE,
        CLOSED
    }

    @Entity(name = "AddColumn")
    @Table(name = "e01_add_column")
    public static class AddColumn {
        @Id
        Long id;
    }

    @Entity(name = "RenameField")
    @Table(name = "e02_rename_field")
    public static class RenameField {
        @Id
        Long id;

        @Column(length = 20)
        String isbn;
    }

    @Entity(name = "Longer")
    @Table(name = "e03_longer")
    public static class Longer {
        @Id
        Long id;

        @Column(length = 100)
        String title;
    }

    @Entity(name = "MoreDigits")
    @Table(name = "e04_more_digits")
    public static class MoreDigits {
        @Id
        Long id;

        @Column(precision = 12, scale = 2)
        BigDecimal price;
    }

    @Entity(name = "IntegerToLong")
    @Table(name = "e05_integer_to_long")
    public static class IntegerToLong {
        @Id
        Long id;

        Integer pages;
    }

    @Entity(name = "TextToVarchar")
    @Table(name = "e06_text_to_varchar")
    public static class TextToVarchar {
        @Id
        Long id;

        @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
        String summary;
    }

    @Entity(name = "DateToTimestamp")
    @Table(name = "e07_date_to_timestamp")
    public static class DateToTimestamp {
        @Id
        Long id;

        LocalDate published;
    }

    @Entity(name = "UuidToVarchar")
    @Table(name = "e08_uuid_to_varchar")
    public static class UuidToVarchar {
        @Id
        Long id;

        UUID code;
    }

    @Entity(name = "Default")
    @Table(name = "e09_default")
    public static class Default {
        @Id
        Long id;

        @ColumnDefault("0")
        int stock;
    }

    @Entity(name = "Checked")
    @Table(name = "e10_check")
    @Check(name = "adult", constraints = "age >= 0")
    public static class Checked {
        @Id
        Long id;

        int age;

        @Check(constraints = "height >= 0")
        int height;
    }

    @Entity(name = "EnumValue")
    @Table(name = "e11_enum")
    public static class EnumValue {
        @Id
        Long id;

        @Enumerated(EnumType.STRING)
        Status status;
    }

    @Entity(name = "Ordinal")
    @Table(name = "e12_ordinal")
    public static class Ordinal {
        @Id
        Long id;

        @Enumerated
        Status status;
    }

    @Entity(name = "IndexColumns")
    @Table(name = "e13_index_columns", indexes = @Index(name = "by_name", columnList = "name"))
    public static class IndexColumns {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Column(length = 50)
        String city;
    }

    @Entity(name = "IndexRemoved")
    @Table(name = "e14_index_removed", indexes = @Index(name = "by_town", columnList = "town"))
    public static class IndexRemoved {
        @Id
        Long id;

        @Column(length = 50)
        String town;
    }

    @Entity(name = "UniqueRemoved")
    @Table(
            name = "e15_unique_removed",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "one_mail",
                            columnNames = {"mail", "host"}))
    public static class UniqueRemoved {
        @Id
        Long id;

        @Column(length = 50)
        String mail;

        @Column(length = 50)
        String host;

        @Column(length = 50, unique = true)
        String phone;
    }

    @Entity(name = "OnDeleteRemoved")
    @Table(name = "e16_on_delete")
    public static class OnDeleteRemoved {
        @Id
        Long id;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        AddColumn parent;
    }

    @Entity(name = "Comments")
    @Table(name = "e17_comments")
    @Comment("before")
    public static class Comments {
        @Id
        Long id;

        @Comment("name before")
        @Column(length = 50)
        String name;
    }
}
