package dev.ferro.hibernate.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

/** Every basic type. */
public class Basics {

    public enum Status {
        NEW,
        ACTIVE,
        CLOSED
    }

    public record Money(BigDecimal amount) {}

    @Converter(autoApply = true)
    public static class MoneyConverter implements AttributeConverter<Money, BigDecimal> {
        @Override
        public BigDecimal convertToDatabaseColumn(Money money) {
            return money == null ? null : money.amount();
        }

        @Override
        public Money convertToEntityAttribute(BigDecimal amount) {
            return amount == null ? null : new Money(amount);
        }
    }

    @Converter
    public static class YesNo implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(Boolean value) {
            return value == null ? null : value ? "yes" : "no";
        }

        @Override
        public Boolean convertToEntityAttribute(String text) {
            return text == null ? null : text.equals("yes");
        }
    }

    @Entity(name = "Scalars")
    @Table(name = "scalars")
    public static class Scalars {
        @Id
        @GeneratedValue
        Integer id;

        boolean primitiveFlag;
        Boolean flag;
        byte tiny;
        short small;
        int whole;
        Integer boxed;
        long big;
        Long boxedBig;
        float single;
        double precise;
        Double boxedPrecise;
        char letter;
        Character boxedLetter;

        String text;

        @Column(length = 80, nullable = false)
        String title;

        @Column(length = 5000)
        String essay;

        @Column(length = 70000)
        String book;

        @Column(precision = 12, scale = 2)
        BigDecimal price;

        BigDecimal plainDecimal;
        BigInteger huge;
        byte[] bytes;

        @Column(length = 100_000)
        byte[] moreBytes;

        @Nationalized
        String national;

        @Column(columnDefinition = "varchar(40) default 'none' not null")
        String spelledOut;
    }

    @Entity(name = "Moments")
    @Table(name = "moments")
    public static class Moments {
        @Id
        UUID id;

        LocalDate onDay;
        LocalTime clock;
        LocalDateTime localMoment;
        Instant instant;
        OffsetDateTime offsetTime;
        ZonedDateTime zoned;

        @Column(secondPrecision = 3)
        LocalDateTime millis;

        Duration duration;
        Year yearOf;
        java.util.Date utilDate;
        java.sql.Timestamp sqlTimestamp;

        @Version
        int version;
    }

    @Entity(name = "Special")
    @Table(name = "special")
    public static class Special {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false)
        Status status;

        @Enumerated(EnumType.STRING)
        @Column(length = 10)
        Status shortStatus;

        @Enumerated
        Status ordinal;

        @Lob
        String novel;

        @Lob
        byte[] content;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> document;

        @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
        String long32;

        Money money;

        @Convert(converter = YesNo.class)
        Boolean answer;

        Locale locale;
        Currency currency;
        java.net.URL link;
        Class<?> typeOf;

        @Basic(optional = false)
        String required;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 3)
        String code;

        @Transient
        String ignored;
    }
}
