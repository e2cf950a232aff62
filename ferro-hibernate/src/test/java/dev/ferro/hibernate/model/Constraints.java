package dev.ferro.hibernate.model;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.TenantId;

/** Every rule that a table can have. */
@SuppressWarnings("deprecation")
public class Constraints {

    @Entity(name = "Product")
    @Table(
            name = "products",
            comment = "What is sold, isn''t it",
            indexes = {
                @Index(name = "products_by_name", columnList = "name, price desc"),
                @Index(columnList = "category"),
                @Index(name = "products_unique", columnList = "category, name", unique = true)
            },
            uniqueConstraints = {
                @UniqueConstraint(
                        name = "products_code",
                        columnNames = {"code", "category"}),
                @UniqueConstraint(columnNames = {"name", "price"}),
                @UniqueConstraint(name = "products_single", columnNames = "single")
            },
            check = @CheckConstraint(name = "products_range", constraint = "price < 1000000"))
    @Check(constraints = "price >= 0")
    @Check(name = "products_weight", constraints = "weight > 0")
    public static class Product {
        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false, length = 100)
        @Comment("How it is called")
        String name;

        @Column(precision = 12, scale = 2, nullable = false)
        BigDecimal price;

        @Column(length = 30)
        @ColumnDefault("'none'")
        String category;

        @ColumnDefault("0")
        int stock;

        @ColumnDefault("true")
        boolean visible;

        @Column(length = 20, unique = true)
        String code;

        @Column(length = 20)
        String single;

        Integer weight;

        @Check(constraints = "height > 0")
        Integer height;

        @GeneratedColumn("stock * 2")
        Integer twice;

        @Formula("stock * 3")
        int thrice;

        @CreationTimestamp
        LocalDateTime createdAt;
    }

    @Entity(name = "Citizen")
    public static class Citizen {
        @Id
        @GeneratedValue
        Long id;

        @NaturalId
        String country;

        @NaturalId
        String number;
    }

    @Entity(name = "Forgettable")
    @SoftDelete
    public static class Forgettable {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity(name = "Rented")
    public static class Rented {
        @Id
        @GeneratedValue
        Long id;

        @TenantId
        String tenant;
    }

    @Entity(name = "ProductName")
    @Immutable
    @Subselect("select id, name from products")
    public static class ProductName {
        @Id
        Long id;

        String name;
    }
}
